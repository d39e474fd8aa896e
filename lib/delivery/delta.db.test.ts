import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { corrections } from "@/db/schema/corrections";
import { inSchoolScope } from "@/db/scope";
import { answer, handedOver, registryPolicy } from "@/db/testing/answered";
import { collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll, deliverAll, draftBatch } from "@/db/testing/reviewed";
import { actorId } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { sealField } from "@/lib/crypto/sealed-field";
import { sealBatch } from "./mutations/seal";
import { retryBuild, stopBuild } from "./mutations/stop-build";
import { dryRun, requireBatch } from "./queries";

const connection = openDatabase();
const owner = openAsOwner();

it("a later batch says what is new, corrected or delivered again", async () => {
  const at = await collectionOf(connection, 4);
  const { schoolId } = at.place;
  await approveAll(at, at.people.slice(0, 3));
  await deliverAll(at);
  await approveAll(at, at.people.slice(3));
  const ids = new Map([...(await enrollmentsOf(at)).values()].map(({ id, studentNo }) => [studentNo, id]));
  const [corrected = "", refused = ""] = at.people.map(({ studentNo }) => ids.get(studentNo) ?? "");
  await inSchoolScope(connection.db, [schoolId], 0, (tx) =>
    tx.insert(corrections).values({
      ...{ schoolId, enrollmentId: corrected, reason: "改名", delivery: "sealed" as const },
      changes: sealField({ schoolId, field: "correction" }, "[]"),
      createdBy: actorId(at.operator),
    }),
  );
  await owner`update enrollments set delivery = 'none' where id = ${refused}`;

  const usual = await draftBatch(at);
  expect((await dryRun(at.operator, usual)).changes).toEqual({ new: 1, again: 1 });
  const batch = await draftBatch(at, "{XH}", { withCorrected: true });
  expect((await dryRun(at.operator, batch)).changes).toEqual({ new: 1, again: 1, factsCorrected: 1 });
  await sealBatch(at.operator, { ...batch, expected: 3 });
  const items = await rowsIn<{ change: string }>(
    connection.db,
    [schoolId],
    sql`select change from batch_items where batch_id = ${batch.batchId} order by 1`,
  );
  expect(items.map(({ change }) => change)).toEqual(["again", "factsCorrected", "new"]);
  expect((await draftBatch(at, "{XH}", { withCorrected: true })).ready).toBe(0);
});

it("says whose photo is another than the one delivered last, and of which batch that was", async () => {
  const at = await collectionOf(connection, 2, registryPolicy());
  const { schoolId } = at.place;
  const [person] = at.people;
  if (!person) throw new Error("a student is needed");
  await approveAll(at, at.people);
  await handedOver(at);
  await answer(at, [{ studentNo: person.studentNo, value: "照片退回" }]);
  expect((await draftBatch(at)).ready).toBe(0);

  await approveAll(at, [person]);
  const delta = await draftBatch(at);
  expect((await dryRun(at.operator, delta)).changes).toEqual({ photoReplaced: 1 });
  await sealBatch(at.operator, { ...delta, expected: 1 });
  await workOff(connection);
  const items = await rowsIn<{ no: number; change: string }>(
    connection.db,
    [schoolId],
    sql`select b.no, i.change from batch_items i join batches b on b.id = i.batch_id
      where b.school_id = ${schoolId} order by b.no, i.position`,
  );
  expect(items).toEqual([
    { no: 1, change: "new" },
    { no: 1, change: "new" },
    { no: 3, change: "photoReplaced" },
  ]);

  const { id = "" } = (await enrollmentsOf(at)).get(person.studentNo) ?? {};
  await owner`update enrollments set delivery = 'none' where id = ${id}`;
  expect((await dryRun(at.operator, await draftBatch(at))).changes).toEqual({ again: 1 });
});

it("a building that was stopped stays where it is until somebody goes on with it", async () => {
  const at = await collectionOf(connection, 1);
  await approveAll(at, at.people);
  const draft = await draftBatch(at);
  await expect(stopBuild(at.operator, draft)).rejects.toThrow("batchState");
  await sealBatch(at.operator, { ...draft, expected: 1 });
  await stopBuild(at.operator, draft);
  await expect(stopBuild(at.operator, draft)).rejects.toThrow("batchState");
  await workOff(connection);
  const standing = () => requireBatch(at.operator, { ...at.place, no: draft.no });
  expect(await standing()).toMatchObject({ status: "sealed", stop: "cancelled", parts: [] });
  await retryBuild(at.operator, draft);
  await workOff(connection);
  expect(await standing()).toMatchObject({ status: "built", stop: null, photosDone: 1, parts: [{ no: 1 }] });
  await expect(retryBuild(at.operator, draft)).rejects.toThrow("batchState");
});
