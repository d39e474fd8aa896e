import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { rowsIn } from "@/db/testing/database";
import { schoolWithEverything } from "@/db/testing/every-table";
import { claim } from "@/db/testing/reviewed";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { listNotes } from "@/lib/association/notes/notes";
import { listPhotoItems } from "@/lib/intake/queries";
import { listMatchGroups } from "@/lib/matches/queries";
import { listEnrollments, listImports } from "@/lib/roster/queries";
import { NO_FILTERS } from "@/lib/roster/search-params";

const LIST = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 } as const;

async function studentOf({ db }: Connection, { schoolId, id }: { schoolId: string; id: string }) {
  const [row] = await rowsIn<{ id: string }>(
    db,
    [schoolId],
    sql`select student_id as id from enrollments where id = ${id}`,
  );
  return row;
}

/** A school with one of everything that can be named in a call. */
export async function newTarget(connection: Connection) {
  const made = await schoolWithEverything(connection);
  const { operator, place, school, reviewer, people } = made;
  const [rosterImport] = await listImports(operator, place);
  const [item] = await listPhotoItems(operator, { ...made.photoImport, outcomes: ["unmatched"] });
  const [group] = await listMatchGroups(operator, { ...place, state: "open" });
  const [note] = await listNotes(operator, { isAnswered: false });
  const [card] = await claim(reviewer, 1);
  const [first] = people;
  if (!rosterImport || !item?.objectId || !group || !note || !card || !first)
    throw new Error("the school lacks something");
  const [enrollment] = (await listEnrollments(operator, { ...place, params: LIST })).rows.filter(
    ({ studentNo }) => studentNo === people.at(-1)?.studentNo,
  );
  const student = enrollment && (await studentOf(connection, enrollment));
  if (!enrollment || !student) throw new Error("the school lacks a student");
  const somebody = await staffMember(connection.db, { role: "support", schoolId: school.id });
  return {
    ...{ ...made, ...place, card },
    roster: { schoolId: school.id, importId: rosterImport.id },
    item: { schoolId: school.id, itemId: item.id },
    note: { schoolId: school.id, noteId: note.id },
    group: { schoolId: school.id, groupId: group.id, version: group.version },
    enrollment: { schoolId: school.id, enrollmentId: enrollment.id, studentId: student.id },
    photo: { schoolId: school.id, objectId: item.objectId },
    student: { schoolId: school.id, enrollmentId: enrollment.id },
    college: first.college,
    somebody: actorId(somebody),
    /** Texts that nobody outside this school may be shown. */
    secrets: [
      ...[school.id, school.code, school.name, place.taskId, made.batch.batchId, card.itemId],
      ...[student.id, rosterImport.id, item.id, item.objectId, group.id],
      ...[made.handover.handoverId, made.receipt.receiptId],
      ...[made.orderId, made.refundId],
      ...Object.values(made.onsite),
    ],
  };
}

export type Target = Awaited<ReturnType<typeof newTarget>>;
