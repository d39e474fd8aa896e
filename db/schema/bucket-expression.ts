import { sql } from "drizzle-orm";
import { BUCKET_RULES } from "../enrollment-bucket";

/** `bucketOf` as a SQL expression over the fact columns, for the generated column. */
export function bucketExpression() {
  const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");
  const cases = BUCKET_RULES.map(([bucket, condition]) => {
    const tests = Object.entries(condition).map(([fact, values]) => `"${fact}" in (${quoted(values)})`);
    const result = `'${bucket}'`;
    return tests.length > 0 ? `when ${tests.join(" and ")} then ${result}` : `else ${result}`;
  });
  return sql.raw(`case ${cases.join(" ")} end`);
}
