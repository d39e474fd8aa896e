import { beforeAll, describe, expect, it } from "vitest";
import { bringRoster, type Collection, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { applyToSelection } from "./mutations/bulk";
import { exportList, exportRoster, exportSelection } from "./mutations/export";
import { keepSearch, keepSearchEverywhere } from "./mutations/search";
import { freezeSelection } from "./mutations/select";
import { undoImport } from "./mutations/undo-import";
import { countFacets, listEnrollments, listEverywhere } from "./queries";
import { type EnrollmentListParams, FACETS, NO_FILTERS } from "./search-params";

const connection = openDatabase();
const LIST: EnrollmentListParams = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 };

type Filled = Collection & { people: DemoPerson[] };

async function everyPage({ operator, place }: Filled, change: Partial<EnrollmentListParams>) {
  const seen: string[] = [];
  for (let after: string | null = null, hasMore = true; hasMore; ) {
    const page = await listEnrollments(operator, { ...place, params: { ...LIST, ...change, after } });
    seen.push(...page.rows.map(({ studentNo }) => studentNo));
    hasMore = page.hasMore;
    after = page.rows.at(-1)?.id ?? null;
  }
  return seen;
}

describe("the list of a roster", () => {
  let at: Filled;
  beforeAll(async () => {
    at = await collectionOf(connection, 120);
  });

  it.each(["studentNo", "name", "college", "updatedAt"] as const)(
    "pages by %s, in both directions, without a doubled or lost row",
    async (sort) => {
      const up = await everyPage(at, { sort, dir: "asc" });
      expect(new Set(up).size).toBe(120);
      expect(await everyPage(at, { sort, dir: "desc" })).toEqual([...up].reverse());
    },
  );

  it("counts every facet to the same number of students, and each value opens as many rows", async () => {
    const counts = await countFacets(at.operator, { ...at.place, params: NO_FILTERS });
    for (const facet of FACETS) {
      const values = counts[facet] ?? [];
      expect(values.reduce((sum, { n }) => sum + n, 0)).toBe(120);
    }
    for (const { value, n } of counts.major ?? []) {
      expect((await everyPage(at, { major: value })).length).toBe(n);
    }
  });

  it("a facet ignores its own filter and follows the others", async () => {
    const [college] = at.people.map((person) => person.college);
    if (!college) throw new Error("there are people");
    const filters = { ...NO_FILTERS, college, payment: ["notDue" as const] };
    const counts = await countFacets(at.operator, { ...at.place, params: filters });
    expect((counts.college ?? []).length).toBeGreaterThan(1);
    const majors = new Set(
      at.people.filter((person) => person.college === college).map(({ major }) => major),
    );
    expect(new Set(counts.major?.map(({ value }) => value))).toEqual(majors);
  });

  it("counts the same from the counters as from the rows, whatever is chosen", async () => {
    const [{ college, major, className } = {}] = at.people;
    if (!college || !major || !className) throw new Error("there are people");
    const all = { ...at.place, filters: NO_FILTERS, ids: null };
    const { selectionId: everybody } = await freezeSelection(at.operator, all);
    for (const chosen of [{}, { college }, { major, payment: ["notDue" as const] }, { className, college }]) {
      const filters = { ...NO_FILTERS, ...chosen };
      const counted = await countFacets(at.operator, { ...at.place, params: filters });
      const looked = await countFacets(at.operator, {
        ...at.place,
        params: { ...filters, notIn: everybody },
      });
      expect(looked).toEqual(counted);
    }
  });

  it("finds a person of one school by name and document number over all schools", async () => {
    const [person] = at.people;
    if (!person) throw new Error("there are people");
    await collectionOf(connection, 3);
    const admin = await staffMember(connection.db, { role: "platformAdmin" });
    for (const term of [person.documentNumber, person.studentNo, person.name]) {
      const { token } = await keepSearchEverywhere(admin, { term });
      const { rows } = await listEverywhere(admin, { params: { ...LIST, q: token } });
      expect(rows.map(({ studentNo }) => studentNo)).toContain(person.studentNo);
      const { token: own } = await keepSearch(at.operator, { ...at.place, term });
      const found = await listEnrollments(at.operator, { ...at.place, params: { ...LIST, q: own } });
      expect(found.rows.every((row) => row.schoolId === at.school.id)).toBe(true);
    }
  });

  it("is exported row by row as it stands, and as a roster with the full numbers", async () => {
    const params = { ...LIST, sort: "name" as const };
    const seen = await exportList(at.operator, { ...at.place, params });
    expect(seen.map(({ studentNo }) => studentNo)).toEqual(await everyPage(at, { sort: "name" }));
    const full = await exportRoster(at.operator, { ...at.place, params });
    expect(new Set(full.map(({ documentNumber }) => documentNumber))).toEqual(
      new Set(at.people.map(({ documentNumber }) => documentNumber)),
    );
    const viewer = await staffMember(connection.db, {
      role: "collegeViewer",
      schoolId: at.school.id,
      college: at.people[0]?.college ?? "",
    });
    const own = await exportList(viewer, { ...at.place, params });
    expect(new Set(own.map(({ college }) => college))).toEqual(new Set([at.people[0]?.college]));
    await expect(exportRoster(viewer, { ...at.place, params })).rejects.toThrow("forbidden");
  });
});

describe("a selection", () => {
  it("stays what was counted, and each student of it gets an audit row", async () => {
    const at = await collectionOf(connection, 5);
    const { schoolId } = at.place;
    const frozen = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: null });
    expect(frozen.size).toBe(5);
    await bringRoster(at, inventPeople({ seed: 31, count: 2, entryYear: 2025 }));
    const bulk = { schoolId, selectionId: frozen.selectionId, reason: "学信网已有照片", expected: 5 };
    expect(await applyToSelection(at.operator, { ...bulk, action: "exempt" })).toEqual({
      done: 5,
      leftOut: {},
    });
    const rows = [...(await enrollmentsOf(at)).values()];
    expect(rows.filter(({ bucket }) => bucket === "exempt").length).toBe(5);
    for (const { id, bucket } of rows) {
      expect(await auditOf(connection.db, id)).toEqual(bucket === "exempt" ? ["enrollment.exempt"] : []);
    }
    expect(await applyToSelection(at.operator, { ...bulk, action: "exempt" })).toEqual({
      done: 0,
      leftOut: { already: 5 },
    });
  });

  it("of ticked rows has all of them, whatever the list is narrowed to by then, and none of another task", async () => {
    const at = await collectionOf(connection, 3);
    const { operator: other, place: elsewhere } = await collectionOf(connection, 1);
    const rows = [...(await enrollmentsOf(at)).values()];
    const ids = rows.slice(0, 2).map(({ id }) => id);
    const filters = { ...NO_FILTERS, college: "没有这个学院" };
    expect(await freezeSelection(at.operator, { ...at.place, filters, ids })).toMatchObject({ size: 2 });
    await expect(freezeSelection(other, { ...elsewhere, filters, ids })).rejects.toThrow("nothingSelected");
  });

  it("is exported as it was chosen, with an audit row for each student of it", async () => {
    const at = await collectionOf(connection, 3);
    const rows = [...(await enrollmentsOf(at)).values()];
    const ids = rows.slice(1).map(({ id }) => id);
    const { selectionId } = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids });
    const chosen = await exportSelection(at.operator, { ...at.place, selectionId, params: LIST });
    expect(chosen.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await Promise.all(ids.map((id) => auditOf(connection.db, id)))).toEqual(
      ids.map(() => ["roster.export"]),
    );
    expect(await auditOf(connection.db, rows[0]?.id ?? "")).toEqual([]);
    const { operator: other, place: elsewhere } = await collectionOf(connection, 1);
    await expect(exportSelection(other, { ...elsewhere, selectionId, params: LIST })).rejects.toThrow(
      "notFound",
    );
  });

  it("refuses another number than the person saw, another school, and nobody", async () => {
    const at = await collectionOf(connection, 2);
    const { schoolId } = at.place;
    const { selectionId } = await freezeSelection(at.operator, {
      ...at.place,
      filters: NO_FILTERS,
      ids: null,
    });
    const bulk = { schoolId, selectionId, reason: "x", action: "withdraw" as const };
    await expect(applyToSelection(at.operator, { ...bulk, expected: 3 })).rejects.toThrow("selectionChanged");
    const { operator: other } = await collectionOf(connection, 1);
    await expect(applyToSelection(other, { ...bulk, expected: 2 })).rejects.toThrow("notFound");
    const nobody = { ...NO_FILTERS, college: "没有这个学院" };
    await expect(freezeSelection(at.operator, { ...at.place, filters: nobody, ids: null })).rejects.toThrow(
      "nothingSelected",
    );
  });
});

describe("undo of an import", () => {
  it("removes the new people and gives the changed ones their facts back", async () => {
    const at = await collectionOf(connection, 3);
    const before = await exportRoster(at.operator, { ...at.place, params: LIST });
    const [first] = at.people;
    const [stranger] = inventPeople({ seed: 32, count: 1, entryYear: 2025 });
    if (!first || !stranger) throw new Error("there are people");
    const changed = { ...first, name: "新名字", className: "新班" };
    const { id: importId, schoolId } = await bringRoster(at, [changed, stranger]);
    expect((await everyPage(at, {})).length).toBe(4);
    expect(await undoImport(at.operator, { schoolId, importId })).toEqual({ removed: 1, restored: 1 });
    const after = await exportRoster(at.operator, { ...at.place, params: LIST });
    const facts = ({ name, className, studentNo }: (typeof before)[number]) => ({
      name,
      className,
      studentNo,
    });
    expect(after.map(facts)).toEqual(before.map(facts));
    await expect(undoImport(at.operator, { schoolId, importId })).rejects.toThrow("importState");
  });

  it("is refused once a photo stands on one of its people", async () => {
    const at = await collectionOf(connection, 1);
    const people = inventPeople({ seed: 33, count: 2, entryYear: 2025 });
    const { id: importId, schoolId } = await bringRoster(at, people);
    await approveAll(at, people.slice(0, 1));
    await expect(undoImport(at.operator, { schoolId, importId })).rejects.toThrow("importBuiltOn");
    expect((await everyPage(at, {})).length).toBe(3);
  });
});
