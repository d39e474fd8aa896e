import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  bringCaptures,
  bringRoster,
  type Collection,
  collectionOf,
  enrollmentsOf,
  openTask,
} from "@/db/testing/collection";
import { openDatabase, rowsIn } from "@/db/testing/database";
import { decideCard } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { inventPeople } from "@/lib/demo/people";
import { requirePhotoObject } from "@/lib/intake/queries";
import { rosterSize } from "@/lib/progress/policy";
import { progressByTask, taskProgress } from "@/lib/progress/queries";
import { claimItems } from "@/lib/review/mutations/claim";
import { queueState, reviewableTasks } from "@/lib/review/queries";
import { keepSearch } from "@/lib/roster/mutations/search";
import { listEnrollments } from "@/lib/roster/queries";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { listTasks, requireTaskByNo } from "@/lib/tasks/queries";
import type { Ctx } from "./ctx";

const connection = openDatabase();
const LIST = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 } as const;

let first: Collection;
let second: Collection;

beforeAll(async () => {
  const made = await collectionOf(connection, 12);
  first = made;
  second = { ...made, place: await openTask(made.operator, made.school.id) };
  const others = inventPeople({ seed: 8, count: 2, entryYear: 2026 });
  await bringRoster(second, others);
  await bringCaptures(first, made.people.slice(0, 1));
  await bringCaptures(second, others.slice(0, 1));
}, 120_000);

describe("a reviewer of one task", () => {
  let reviewer: Ctx;
  const claim = (taskId: string | null) => claimItems(reviewer, { taskId, count: 5, held: [] });

  beforeAll(async () => {
    reviewer = await staffMember(connection.db, { role: "reviewer", ...first.place });
  });

  it("is handed photos of that task only", async () => {
    expect(await claim(second.place.taskId)).toEqual([]);
    expect((await claim(null)).map((card) => card.task.no)).toEqual([1]);
    expect(await queueState(reviewer, { taskId: second.place.taskId })).toMatchObject({ free: 0, mine: 0 });
    expect((await reviewableTasks(reviewer)).map(({ taskId }) => taskId)).toEqual([first.place.taskId]);
  });

  it("cannot decide a photo of the other, even with the token of who holds it", async () => {
    const whole = await staffMember(connection.db, { role: "reviewer", schoolId: first.school.id });
    const [card] = await claimItems(whole, { taskId: second.place.taskId, count: 1, held: [] });
    if (!card) throw new Error("there is nothing to claim");
    await expect(decideCard(reviewer, card, "approve")).rejects.toThrow("claimLost");
    const holder = { ...reviewer, actor: { ...whole.actor, ...grantsOf(reviewer) } };
    await expect(decideCard(holder, card, "approve")).rejects.toThrow("notFound");
    expect([...(await enrollmentsOf(second)).values()].map(({ photo }) => photo).sort()).toEqual([
      "inReview",
      "none",
    ]);
  });

  it("sees pictures of that task only", async () => {
    const picturesOf = ({ place }: Collection) =>
      rowsIn<{ id: string }>(
        connection.db,
        [place.schoolId],
        sql`select id from objects where task_id = ${place.taskId} and purpose = 'photo' and state = 'stored'`,
      );
    const [own] = await picturesOf(first);
    const [other] = await picturesOf(second);
    if (!own || !other) throw new Error("both tasks have pictures");
    const open = (objectId: string) => requirePhotoObject(reviewer, { schoolId: first.school.id, objectId });
    expect((await open(own.id)).contentType).toBe("image/jpeg");
    await expect(open(other.id)).rejects.toThrow("notFound");
  });

  it("finds that task only", async () => {
    expect((await listTasks(reviewer, { status: null })).map(({ no }) => no)).toEqual([1]);
    const { code } = first.school;
    expect((await requireTaskByNo(reviewer, { code, no: 1 })).task.id).toBe(first.place.taskId);
    await expect(requireTaskByNo(reviewer, { code, no: 2 })).rejects.toThrow("notFound");
  });
});

describe("somebody of one college", () => {
  let viewer: Ctx;
  let college: string;

  beforeAll(async () => {
    const { rows } = await listEnrollments(first.operator, { ...first.place, params: LIST });
    college = rows[0]?.college ?? "";
    expect(new Set(rows.map((row) => row.college)).size).toBeGreaterThan(1);
    viewer = await staffMember(connection.db, { role: "collegeViewer", schoolId: first.school.id, college });
  });

  it("sees the students of that college only, whatever is asked for", async () => {
    const { rows } = await listEnrollments(viewer, { ...first.place, params: LIST });
    expect([...new Set(rows.map((row) => row.college))]).toEqual([college]);
    const all = await listEnrollments(first.operator, { ...first.place, params: LIST });
    const other = all.rows.find((row) => row.college !== college);
    if (!other) throw new Error("there is another college");
    const asked = { ...LIST, college: other.college };
    expect((await listEnrollments(viewer, { ...first.place, params: asked })).rows).toEqual([]);
    const { token } = await keepSearch(viewer, { ...first.place, term: other.studentNo });
    expect((await listEnrollments(viewer, { ...first.place, params: { ...LIST, q: token } })).rows).toEqual(
      [],
    );
  });

  it("sees the progress of that college only", async () => {
    const all = await taskProgress(first.operator, first.place);
    const own = await taskProgress(viewer, first.place);
    expect(own.colleges.map((row) => row.college)).toEqual([college]);
    const expected = all.colleges.find((row) => row.college === college)?.sums ?? {};
    expect(own.total).toEqual(expected);
    const listed = (await progressByTask(viewer)).get(first.place.taskId) ?? {};
    expect(rosterSize(listed)).toBe(rosterSize(expected));
  });

  it("cannot read another person's search", async () => {
    const { token } = await keepSearch(first.operator, { ...first.place, term: "王" });
    expect(
      (await listEnrollments(viewer, { ...first.place, params: { ...LIST, q: token } })).term,
    ).toBeNull();
  });
});

function grantsOf({ actor }: Ctx) {
  return actor.type === "staff" ? { grants: actor.grants } : {};
}
