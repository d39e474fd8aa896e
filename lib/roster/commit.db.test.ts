import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bringRoster, type Collection, checkRoster, collection, collectionOf } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { systemCtx } from "@/lib/auth/ctx";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { recountCounters } from "@/lib/progress/mutations";
import { commitRows } from "./mutations/commit-rows";
import { cancelImport, commitImport, resumeImport } from "./mutations/steer";
import { undoImport } from "./mutations/undo-import";
import { requireImport } from "./queries";

const connection = openDatabase();
const owner = openAsOwner();
const worker = (schoolId: string) => systemCtx(connection.db, "test", schoolId);

/** Name, 学号 and college of everybody in the task, in the order of 学号. */
function rosterOf({ place }: Collection) {
  return rowsIn<{ name: string; studentNo: string; college: string }>(
    connection.db,
    [place.schoolId],
    sql`select s.name, e.student_no as "studentNo", e.college
      from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
      where e.task_id = ${place.taskId} order by e.student_no`,
  );
}

describe("a commit", () => {
  it("repeated after it was done doubles no row", async () => {
    const at = await collectionOf(connection, 3);
    const { id: importId, schoolId } = await bringRoster(
      at,
      inventPeople({ seed: 21, count: 3, entryYear: 2026 }).map(renumbered),
    );
    const before = await rosterOf(at);
    await commitRows(worker(schoolId), { schoolId, importId });
    expect(await rosterOf(at)).toEqual(before);
    expect(before).toHaveLength(6);
  });

  it("killed between two chunks goes on where it stopped", async () => {
    const at = await collection(connection);
    const people = inventPeople({ seed: 22, count: 999, entryYear: 2025 });
    const late = inventPeople({ seed: 23, count: 300, entryYear: 2026 });
    const { id: importId, schoolId, counts } = await checkRoster(at, [...people, ...late]);
    await commitImport(at.operator, { schoolId, importId, expected: counts ?? { new: 0, changed: 0 } });

    // The second chunk dies of a fault that is mended before the job runs again.
    await owner.unsafe(`
      create function test_fault() returns trigger language plpgsql as $$
        begin raise exception 'pulled the plug'; end $$;
      create trigger test_fault before insert on enrollments for each row
        when (new.school_id = '${schoolId}' and new.student_no = '${late.at(-1)?.studentNo}')
        execute function test_fault()`);
    await expect(workOff(connection)).rejects.toThrow();
    const half = await rosterOf(at);
    expect(half).toHaveLength(1000);
    expect((await requireImport(at.operator, { schoolId, importId })).status).toBe("committing");
    await owner.unsafe("drop trigger test_fault on enrollments; drop function test_fault()");

    await commitRows(worker(schoolId), { schoolId, importId });
    expect(await rosterOf(at)).toHaveLength(1299);
    const done = await requireImport(at.operator, { schoolId, importId });
    expect({ status: done.status, rowsDone: done.rowsDone }).toEqual({ status: "committed", rowsDone: 1299 });
    expect(await recountCounters(systemCtx(connection.db, "test", "all"))).toEqual([]);
  });

  it("stopped half way keeps what is written as one whole, to be gone on with or undone", async () => {
    const at = await collection(connection);
    const people = inventPeople({ seed: 25, count: 1100, entryYear: 2026 });
    const { id: importId, schoolId, counts } = await checkRoster(at, people);
    const ref = { schoolId, importId };
    await commitImport(at.operator, { ...ref, expected: counts ?? { new: 0, changed: 0 } });
    await owner.unsafe(`
      create function test_fault() returns trigger language plpgsql as $$
        begin raise exception 'pulled the plug'; end $$;
      create trigger test_fault before insert on enrollments for each row
        when (new.school_id = '${schoolId}' and new.student_no = '${people.at(-1)?.studentNo}')
        execute function test_fault()`);
    await expect(workOff(connection)).rejects.toThrow();
    await cancelImport(at.operator, ref);
    await owner.unsafe("drop trigger test_fault on enrollments; drop function test_fault()");
    await commitRows(worker(schoolId), ref);
    const stopped = await requireImport(at.operator, ref);
    expect({ status: stopped.status, rowsDone: stopped.rowsDone }).toEqual({
      status: "stopped",
      rowsDone: 1000,
    });
    expect(await rosterOf(at)).toHaveLength(1000);

    await resumeImport(at.operator, ref);
    await commitRows(worker(schoolId), ref);
    expect(await rosterOf(at)).toHaveLength(1100);
    expect((await requireImport(at.operator, ref)).status).toBe("committed");
    expect(await undoImport(at.operator, ref)).toEqual({ removed: 1100, restored: 0 });
    expect(await rosterOf(at)).toEqual([]);
  });

  it("stopped half way is undone to the last row that was written, and no further", async () => {
    const at = await collectionOf(connection, 1);
    const [known] = at.people;
    const [a, b] = inventPeople({ seed: 26, count: 2, entryYear: 2026 }).map(renumbered);
    if (!known || !a || !b) throw new Error("there are people");
    const checked = await checkRoster(at, [a, { ...known, college: "新学院" }, b]);
    const ref = { schoolId: at.school.id, importId: checked.id };
    await rowsIn(
      connection.db,
      [at.school.id],
      sql`update roster_imports set status = 'committing', last_row_no = 3 where id = ${checked.id}`,
    );
    await cancelImport(at.operator, ref);
    expect(await undoImport(at.operator, ref)).toEqual({ removed: 0, restored: 1 });
    expect(await rosterOf(at)).toHaveLength(1);
  });

  it("run by two workers at once writes every row once", async () => {
    const at = await collection(connection);
    const people = inventPeople({ seed: 24, count: 50, entryYear: 2026 });
    const { id: importId, schoolId, counts } = await checkRoster(at, people);
    await commitImport(at.operator, { schoolId, importId, expected: counts ?? { new: 0, changed: 0 } });
    expect((await waitingJobs(connection)).map(({ name }) => name)).toContain("roster.commit");
    const ref = { schoolId, importId };
    await Promise.all([commitRows(worker(schoolId), ref), commitRows(worker(schoolId), ref)]);
    expect(await rosterOf(at)).toHaveLength(50);
    const { status, rowsDone } = await requireImport(at.operator, ref);
    expect({ status, rowsDone }).toEqual({ status: "committed", rowsDone: 50 });
  });
});

/** Other 学号 than those of the first list of the same year. */
function renumbered(person: DemoPerson): DemoPerson {
  return { ...person, studentNo: `${person.studentNo}9` };
}
