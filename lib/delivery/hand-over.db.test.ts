import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll, deliverAll } from "@/db/testing/reviewed";
import { closeBatch, markResultsImported } from "./mutations/close";
import { handOverBatch, markUploaded } from "./mutations/hand-over";
import { requireBatch } from "./queries";

const connection = openDatabase();

const forRegistry = testPolicy((policy) => ({
  ...policy,
  delivery: { ...policy.delivery, target: "both" },
}));

const HANDED = { way: "byHand", receiver: "王老师", handedOn: "2026-06-12", receipt: "回执 20" } as const;

it("a batch takes its students along as it is handed over and put online, and ends once its results are in", async () => {
  const at = await collectionOf(connection, 2, forRegistry);
  await approveAll(at, at.people.slice(0, 1));
  const { no, ...batch } = await deliverAll(at);
  const handTo = (recipient: "school" | "chsi") =>
    handOverBatch(at.operator, { ...batch, ...HANDED, recipient });
  const upload = () => markUploaded(at.operator, { ...batch, note: "已核对" });
  const close = () => closeBatch(at.operator, { ...batch, note: "全部上网" });
  const refused = { code: "batchState" };
  const standing = async () => ({
    status: (await requireBatch(at.operator, { ...at.place, no })).status,
    buckets: [...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket).sort(),
    told: await rowsIn(
      ...([connection.db, [at.school.id]] as const),
      sql`select kind from messages where task_id = ${at.place.taskId} and kind <> 'approved' order by created_at, id`,
    ),
  });

  await expect(upload()).rejects.toMatchObject(refused);
  expect(await handTo("school")).toEqual({ students: 0, isWhole: false });
  await expect(handTo("school")).rejects.toMatchObject(refused);
  expect(await standing()).toEqual({ status: "built", buckets: ["notAssociated", "sealed"], told: [] });
  expect(await handTo("chsi")).toEqual({ students: 1, isWhole: true });
  expect(await standing()).toEqual({
    status: "delivered",
    buckets: ["delivered", "notAssociated"],
    told: [{ kind: "delivered" }],
  });
  await expect(close()).rejects.toMatchObject(refused);
  expect(await upload()).toEqual({ students: 1 });
  expect(await standing()).toEqual({
    status: "uploaded",
    buckets: ["notAssociated", "online"],
    told: [{ kind: "delivered" }, { kind: "online" }],
  });
  for (const _ of ["the first file", "a second"])
    await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      markResultsImported(tx, at.operator, batch),
    );
  expect((await standing()).status).toBe("resultsImported");
  await close();
  const closed = await requireBatch(at.operator, { ...at.place, no });
  expect(closed).toMatchObject({
    status: "closed",
    handovers: [
      { recipient: "school", ...HANDED },
      { recipient: "chsi", ...HANDED },
    ],
  });
  expect((await auditOf(connection.db, batch.batchId)).slice(-5)).toEqual([
    "batch.handOver",
    "batch.handOver",
    "batch.upload",
    "batch.results",
    "batch.close",
  ]);
});
