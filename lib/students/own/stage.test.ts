import { expect, it } from "vitest";
import { resultStage } from "./stage";

const NEW = { photo: "none", delivery: "none", registry: "none" } as const;

it.each([
  [{}, "none", "none"],
  [{ photo: "processing" }, "processing", "processing"],
  [{ photo: "inReview" }, "inReview", "inReview"],
  [{ photo: "held" }, "inReview", "inReview"],
  [{ photo: "secondReview" }, "inReview", "inReview"],
  [{ photo: "intercepted" }, "stopped", "stopped"],
  [{ photo: "qualityBlocked" }, "stopped", "stopped"],
  [{ photo: "withRegistrar" }, "withRegistrar", "withRegistrar"],
  [{ photo: "rejected" }, "rejected", "rejected"],
  [{ photo: "exhausted" }, "exhausted", "exhausted"],
  [{ photo: "approved" }, "approved", "awaitingUpload"],
  [{ photo: "approved", delivery: "sealed" }, "approved", "awaitingUpload"],
  [{ photo: "approved", delivery: "delivered" }, "delivered", "awaitingUpload"],
  [{ photo: "approved", delivery: "online", registry: "same" }, "online", "online"],
  [{ photo: "approved", delivery: "online", registry: "different" }, "different", "different"],
  [{ photo: "approved", delivery: "delivered", registry: "refused" }, "refused", "refused"],
] as const)("%o is %s for the school and %s for 学信网", (facts, school, chsi) => {
  expect([resultStage({ ...NEW, ...facts }, "school"), resultStage({ ...NEW, ...facts }, "chsi")]).toEqual([
    ...[school, chsi],
  ]);
});
