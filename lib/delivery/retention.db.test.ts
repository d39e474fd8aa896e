import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { type Collection, collectionOf } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll, deliverAll } from "@/db/testing/reviewed";

const connection = openDatabase();
const owner = openAsOwner();

const NEEDED = {
  original: sql`select c.original_id from captures c join submissions s on s.capture_id = c.id join batch_items i on i.submission_id = s.id`,
  standard: sql`select z.standard_id from standardizations z join submissions s on s.standardization_id = z.id join batch_items i on i.submission_id = s.id`,
  "frozen photo": sql`select object_id from batch_items`,
  "further size": sql`select object_id from batch_cuts`,
  manifest: sql`select object_id from batch_files`,
} as const;

let at: Collection;

beforeAll(async () => {
  const made = await collectionOf(connection, 1);
  await approveAll(made, made.people);
  await deliverAll(made, "{CC}/{XH}", { sizes: ["standard", "degreeRecord"] });
  at = made;
});

const refusal = async (statement: ReturnType<typeof sql>) =>
  rowsIn(connection.db, [at.school.id], statement).then(
    () => "done",
    (error: Error & { cause?: Error }) => error.cause?.message ?? "",
  );

it.each(Object.entries(NEEDED))(
  "the %s of a sealed batch is erased by nobody before its retention ends",
  async (_, needed) => {
    const kept = /needs this object until its retention ends/;
    expect(await refusal(sql`delete from objects where id in (${needed})`)).toMatch(kept);
    expect(await refusal(sql`update objects set state = 'pending' where id in (${needed})`)).toMatch(kept);
    expect(await refusal(sql`update objects set key = key || 'x' where id in (${needed})`)).toMatch(kept);
  },
);

it("what no batch needs may go, and so may all of it once retention has ended", async () => {
  const update = sql`update objects set state = 'stored' where id in (${NEEDED.original})`;
  expect(await refusal(sql`update objects set state = 'stored' where purpose = 'roster'`)).toBe("done");
  await owner`update tasks set closes_at = now() - interval '4000 days' where id = ${at.place.taskId}`;
  expect(await refusal(update)).toBe("done");
});
