import { describe, expect, it } from "vitest";
import { bucketOf, ENROLLMENT_FACTS, type EnrollmentFacts } from "./enrollment-bucket";
import { openAsOwner } from "./testing/database";

const owner = openAsOwner();

/** The generated column's expression as the migrated database has it. */
async function storedExpression(): Promise<string> {
  const [row] = await owner<{ expression: string }[]>`
    select pg_get_expr(d.adbin, d.adrelid) as expression
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'enrollments'::regclass and a.attname = 'bucket' and a.attgenerated = 's'`;
  if (!row) throw new Error("enrollments.bucket is not a generated column");
  return row.expression;
}

describe("the bucket of an enrollment", () => {
  it("is the same in the database as in the code, for every combination of facts", async () => {
    const facts = Object.keys(ENROLLMENT_FACTS);
    const sources = facts.map((fact) => `unnest(enum_range(null::enrollment_${fact})) as "${fact}"`);
    const columns = facts.map((fact) => `"${fact}"`).join(", ");
    const rows = await owner.unsafe<(EnrollmentFacts & { bucket: string })[]>(
      `select ${columns}, ${await storedExpression()} as bucket from ${sources.join(", ")}`,
    );
    const combinations = Object.values(ENROLLMENT_FACTS).reduce((n, values) => n * values.length, 1);
    expect(rows.length).toBe(combinations);
    const different = rows.filter((row) => bucketOf(row) !== row.bucket);
    expect(different.slice(0, 5)).toEqual([]);
  });
});
