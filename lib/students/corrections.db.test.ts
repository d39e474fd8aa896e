import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { formatDay } from "@/lib/i18n/format";
import { listCorrections } from "@/lib/roster/corrections/list";
import { correctStudent } from "@/lib/roster/mutations/change-student";
import type { TypedFacts } from "@/lib/roster/schema";
import { requireStudentHistory } from "./queries";

const connection = openDatabase();
const seenAt = new Date("2200-01-01T00:00:00Z");

describe("what was corrected of an approved student", () => {
  let at: Collection;
  let enrollmentId: string;
  const correct = (values: TypedFacts, reason: string) =>
    correctStudent(at.operator, { schoolId: at.school.id, enrollmentId, values, seenAt, reason });

  beforeAll(async () => {
    const made = await collectionOf(connection, 2);
    at = made;
    await approveAll(made, made.people.slice(0, 1));
    enrollmentId = (await enrollmentsOf(made)).get(made.people[0]?.studentNo ?? "")?.id ?? "";
    await correct({ name: "改名者" }, "公安更名");
    await correct({ name: "再改名者", examNo: "26420106150123" }, "录入有误");
  });

  it("stands on the student's page with old and new values, who and why, once each", async () => {
    const { entries } = await requireStudentHistory(at.operator, { ...at.place, enrollmentId });
    const told = entries.filter(({ kind }) => kind === "correction" || kind === "note");
    expect(told).toMatchObject([
      { kind: "correction", reason: "公安更名", delivery: "none", changes: [{ to: "改名者" }] },
      {
        ...{ kind: "correction", reason: "录入有误" },
        changes: [{ column: "name", from: "改名者", to: "再改名者" }, { column: "examNo" }],
      },
    ]);
    expect(told.every(({ by, at: moment }) => by !== null && formatDay(moment) !== "")).toBe(true);
  });

  it("is listed for the auditor by fields without values, the newest first, page by page", async () => {
    const auditor = await staffMember(connection.db, { role: "auditor", schoolId: at.school.id });
    const all = await listCorrections(auditor, { ...at.place, before: null });
    expect(all).toMatchObject({
      hasMore: false,
      rows: [
        { enrollmentId, reason: "录入有误", fields: ["name", "examNo"] },
        { enrollmentId, reason: "公安更名", fields: ["name"] },
      ],
    });
    expect(JSON.stringify(all)).not.toContain("26420106150123");
    const later = await listCorrections(auditor, { ...at.place, before: all.rows[0]?.id ?? null });
    expect(later.rows.map(({ reason }) => reason)).toEqual(["公安更名"]);
  });
});
