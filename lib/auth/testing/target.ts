import type { Connection } from "@/db/client";
import { enrollmentsOf } from "@/db/testing/collection";
import { schoolWithEverything } from "@/db/testing/every-table";
import { claim } from "@/db/testing/reviewed";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { listPhotoItems } from "@/lib/intake/queries";
import { listMatchGroups } from "@/lib/matches/queries";
import { listImports } from "@/lib/roster/queries";

/** A school with one of everything that can be named in a call. */
export async function newTarget(connection: Connection) {
  const made = await schoolWithEverything(connection);
  const { operator, place, school, reviewer, people } = made;
  const [rosterImport] = await listImports(operator, place);
  const [item] = await listPhotoItems(operator, { ...made.photoImport, outcomes: ["unmatched"] });
  const [group] = await listMatchGroups(operator, { ...place, state: "open" });
  const [card] = await claim(reviewer, 1);
  const [first] = people;
  const student = (await enrollmentsOf(made)).get(first?.studentNo ?? "");
  if (!student || !rosterImport || !item?.objectId || !group || !card || !first)
    throw new Error("the school lacks something");
  const somebody = await staffMember(connection.db, { role: "support", schoolId: school.id });
  return {
    ...{ ...made, ...place, card },
    roster: { schoolId: school.id, importId: rosterImport.id },
    item: { schoolId: school.id, itemId: item.id },
    group: { schoolId: school.id, groupId: group.id, version: group.version },
    photo: { schoolId: school.id, objectId: item.objectId },
    student: { schoolId: school.id, enrollmentId: student.id },
    college: first.college,
    somebody: actorId(somebody),
    /** Texts that nobody outside this school may be shown. */
    secrets: [
      ...[school.id, school.code, school.name, place.taskId, made.batch.batchId, card.itemId],
      ...[student.id, rosterImport.id, item.id, item.objectId, group.id],
    ],
  };
}

export type Target = Awaited<ReturnType<typeof newTarget>>;
