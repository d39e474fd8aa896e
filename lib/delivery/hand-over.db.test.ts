import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll, deliverAll } from "@/db/testing/reviewed";
import { handOverBatch } from "./mutations/hand-over";
import { requireBatch } from "./queries";

const connection = openDatabase();

const forRegistry = testPolicy((policy) => ({
  ...policy,
  delivery: { ...policy.delivery, target: "chsi" },
}));

it("a batch that is handed over and put online takes its students along, who are told of each", async () => {
  const at = await collectionOf(connection, 2, forRegistry);
  await approveAll(at, at.people.slice(0, 1));
  const { no, ...batch } = await deliverAll(at);
  const step = (to: "delivered" | "online") => handOverBatch(at.operator, { ...batch, to, note: "回执 20" });
  const standing = async () => ({
    status: (await requireBatch(at.operator, { ...at.place, no })).status,
    buckets: [...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket).sort(),
    told: await rowsIn(
      ...([connection.db, [at.school.id]] as const),
      sql`select kind from messages where task_id = ${at.place.taskId} and kind <> 'approved' order by created_at, id`,
    ),
  });

  await expect(step("online")).rejects.toMatchObject({ code: "batchState" });
  expect(await step("delivered")).toEqual({ students: 1 });
  expect(await standing()).toEqual({
    status: "delivered",
    buckets: ["delivered", "notAssociated"],
    told: [{ kind: "delivered" }],
  });
  await expect(step("delivered")).rejects.toMatchObject({ code: "batchState" });
  expect(await step("online")).toEqual({ students: 1 });
  expect(await standing()).toEqual({
    status: "online",
    buckets: ["notAssociated", "online"],
    told: [{ kind: "delivered" }, { kind: "online" }],
  });
  expect((await auditOf(connection.db, batch.batchId)).slice(-2)).toEqual([
    "batch.delivered",
    "batch.online",
  ]);
});
