import type { SQL } from "drizzle-orm";
import { PgDialect, pgTable, text } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { reachFilter, schoolFilter } from "./reach-filter";

const rows = pgTable("rows", { school: text("school"), task: text("task"), college: text("college") });
const COLUMNS = { school: rows.school, task: rows.task, college: rows.college };
const whole = { schoolId: "a", taskId: null, college: null };

function textOf(filter: SQL | undefined) {
  if (!filter) return null;
  const { sql, params } = new PgDialect().sqlToQuery(filter);
  return { sql: sql.replaceAll('"rows".', "").replaceAll('"', ""), params };
}

describe("reachFilter", () => {
  it("narrows nothing for a reach over all schools", () => {
    expect(reachFilter({ all: true }, COLUMNS)).toBeUndefined();
  });

  it("lets no row through for a reach of nothing", () => {
    expect(textOf(reachFilter({ all: false, parts: [] }, COLUMNS))?.sql).toBe("false");
  });

  it("names the school of each part, and the task or college where there is one", () => {
    const parts = [
      whole,
      { schoolId: "b", taskId: "t", college: null },
      { schoolId: "c", taskId: null, college: "x" },
    ];
    expect(textOf(reachFilter({ all: false, parts }, COLUMNS))).toEqual({
      sql: "(school = $1 or (school = $2 and task = $3) or (school = $4 and college = $5))",
      params: ["a", "b", "t", "c", "x"],
    });
  });

  it("fails rather than forget a narrowing that the list has no column for", () => {
    const school = { school: rows.school };
    expect(() => reachFilter({ all: false, parts: [{ ...whole, taskId: "t" }] }, school)).toThrow("task");
    expect(() => reachFilter({ all: false, parts: [{ ...whole, college: "x" }] }, school)).toThrow("college");
  });
});

describe("schoolFilter", () => {
  it("names each school once", () => {
    const parts = [whole, { ...whole, taskId: "t" }, { ...whole, schoolId: "b" }];
    expect(textOf(schoolFilter({ all: false, parts }, rows.school))).toEqual({
      sql: "school in ($1, $2)",
      params: ["a", "b"],
    });
    expect(schoolFilter({ all: true }, rows.school)).toBeUndefined();
  });

  it("lets no row through for a reach of nothing", () => {
    expect(textOf(schoolFilter({ all: false, parts: [] }, rows.school))?.sql).toBe("false");
  });
});
