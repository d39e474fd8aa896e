import { describe, expect, it } from "vitest";
import { BATCH_STATUSES } from "@/db/delivery-vocabulary";
import { hasReached, isPlan, mayClose, mayMarkUploaded, mayTakeResults, openRecipients } from "./steps";

const where = (holds: (status: (typeof BATCH_STATUSES)[number]) => boolean) => BATCH_STATUSES.filter(holds);

describe("the life of a batch", () => {
  it("goes one way", () => {
    expect(where(isPlan)).toEqual(["draft", "checked"]);
    expect(where((status) => hasReached(status, "delivered"))).toEqual([
      "delivered",
      "uploaded",
      "resultsImported",
      "closed",
    ]);
  });

  it("hands over once it is built, to each who is meant and only once", () => {
    expect(where((status) => openRecipients(status, "both", []).length === 2)).toEqual([
      "built",
      "delivered",
      "uploaded",
      "resultsImported",
    ]);
    expect(openRecipients("built", "both", ["school"])).toEqual(["chsi"]);
    expect(openRecipients("built", "school", [])).toEqual(["school"]);
    expect(openRecipients("delivered", "chsi", ["chsi"])).toEqual([]);
  });

  it("is uploaded only where 学信网 is meant, after it was handed over", () => {
    expect(where((status) => mayMarkUploaded(status, "chsi"))).toEqual(["delivered"]);
    expect(where((status) => mayMarkUploaded(status, "school"))).toEqual([]);
  });

  it("takes results from the hand-over on, and ends after what is expected of it", () => {
    expect(where(mayTakeResults)).toEqual(["delivered", "uploaded", "resultsImported"]);
    expect(where((status) => mayClose(status, "both"))).toEqual(["uploaded", "resultsImported"]);
    expect(where((status) => mayClose(status, "school"))).toEqual([
      "delivered",
      "uploaded",
      "resultsImported",
    ]);
  });
});
