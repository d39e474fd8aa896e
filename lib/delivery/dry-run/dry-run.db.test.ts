import sharp from "sharp";
import { expect, it } from "vitest";
import {
  bringCaptures,
  collection,
  collectionOf,
  enroll,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { applyNow, approveAll, claim, decideCard, draftBatch, newReviewer } from "@/db/testing/reviewed";
import { workOff } from "@/db/testing/work-off";
import { inventPeople } from "@/lib/demo/people";
import { sealBatch } from "../mutations/seal";
import { dryRun } from "../queries";

const connection = openDatabase();

it("a dry run names every blocker of every photo and counts the rest", async () => {
  const owing = testPolicy((policy) => ({
    ...policy,
    fee: { priceFen: 2000, payer: "student" },
    delivery: { ...policy.delivery, needsCollectionCode: true },
  }));
  const at = await collection(connection, owing);
  const classes = ["", "a/b", "长".repeat(36), "con", "同班", "同班", "一班"];
  const people = inventPeople({ seed: 31, count: classes.length, entryYear: 2026 }).map((person, index) => ({
    ...person,
    className: classes[index] ?? "",
  }));
  await enroll(at, people);
  const plain = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#3b6ea5" } })
    .jpeg()
    .toBuffer();
  await uploadPhotos(
    at,
    people.map(({ studentNo }) => ({ name: `${studentNo}.jpg`, bytes: plain })),
  );
  await workOff(connection);
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, "approve");
  await applyNow(reviewer);

  const batch = await draftBatch(at, "{BH}");
  const { ready, blocked, groups } = await dryRun(at.operator, batch);
  expect({ ready, blocked }).toEqual({ ready: 0, blocked: 7 });
  expect(Object.fromEntries(groups.map(({ code, n }) => [code, n]))).toEqual({
    codeMissing: 7,
    unpaid: 7,
    outOfSpec: 7,
    tokenEmpty: 1,
    nameCharacters: 1,
    nameTooLong: 1,
    nameReserved: 1,
    duplicateName: 2,
  });
  const duplicates = groups
    .find(({ code }) => code === "duplicateName")
    ?.rows.map(({ studentNo }) => studentNo);
  expect(duplicates?.sort()).toEqual([people[4]?.studentNo, people[5]?.studentNo].sort());
  await expect(sealBatch(at.operator, { ...batch, expected: 7 })).rejects.toThrow("batchEmpty");
});

it("a dry run names those whose verdict can still be undone, and counts the others where they stand", async () => {
  const at = await collectionOf(connection, 4);
  await approveAll(at, at.people.slice(0, 1));
  await bringCaptures(at, at.people.slice(1, 3));
  const reviewer = await newReviewer(at);
  const [card] = await claim(reviewer, 1);
  if (!card) throw new Error("nothing to decide");
  await decideCard(reviewer, card, "approve");
  const batch = await draftBatch(at);
  expect(batch.ready).toBe(1);
  expect(await dryRun(at.operator, batch)).toMatchObject({
    ready: 1,
    changes: { new: 1 },
    blocked: 1,
    groups: [{ code: "heldDecision", n: 1 }],
    others: { inReview: 1, notAssociated: 1 },
  });
  await applyNow(reviewer);
  await expect(sealBatch(at.operator, { ...batch, expected: 1 })).rejects.toThrow("batchChanged");
  expect(await dryRun(at.operator, batch)).toMatchObject({ ready: 2, blocked: 0 });
});
