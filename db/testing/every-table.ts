import type { Connection, Tx } from "@/db/client";
import { recuts, reviewGridLocks, reviewGrids, reviewItems } from "@/db/schema/review";
import { rosterHeadings } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { bringCaptures, collectionOf, type Place, picture, uploadPhotos } from "./collection";
import { approveAll, deliverAll } from "./reviewed";
import { actorId } from "./staff-member";
import { workOff } from "./work-off";

/**
 * A school with rows in each of its tables: a roster, reference photos, an approved and delivered photo, one that
 * waits for review, and a file without a student.
 */
export async function schoolWithEverything(connection: Connection) {
  const at = await collectionOf(connection, 3);
  const [delivered, waiting] = at.people;
  if (!delivered || !waiting) throw new Error("two students are needed");
  const bytes = await picture(1);
  await uploadPhotos(at, [{ name: `${delivered.studentNo}.jpg`, bytes }], "reference");
  const photoImport = await uploadPhotos(at, [{ name: "nobody.jpg", bytes }], "reference");
  await workOff(connection);
  const reviewer = await approveAll(at, [delivered]);
  const batch = await deliverAll(at);
  await bringCaptures(at, [waiting]);
  const selection = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: null });
  const { schoolId } = at.place;
  const { gridId, recutId } = await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    await tx.insert(rosterHeadings).values({ schoolId, heading: "编号", meaning: "studentNo" });
    return reviewRows(tx, at.place, actorId(reviewer));
  });
  const [grid, recut] = [
    { schoolId, gridId },
    { schoolId, recutId },
  ];
  return { ...at, reviewer, batch, photoImport, selection, grid, recut };
}

/** A grid without photos, its reviewer locked, and a cut that somebody's verdict overtook. */
async function reviewRows(tx: Tx, { schoolId, taskId }: Place, reviewerId: string) {
  const [grid] = await tx
    .insert(reviewGrids)
    .values({ schoolId, taskId, reviewerId, itemIds: [] })
    .returning({ gridId: reviewGrids.id });
  await tx.insert(reviewGridLocks).values({ schoolId, staffId: reviewerId });
  const [item] = await tx.select().from(reviewItems).limit(1);
  if (!grid || !item) throw new Error("there is nothing to review");
  const [recut] = await tx
    .insert(recuts)
    .values({
      ...{ schoolId, taskId, submissionId: item.submissionId, itemId: item.id },
      ...{ requestedBy: reviewerId, fromVersion: 1, crop: {}, state: "overtaken" },
    })
    .returning({ recutId: recuts.id });
  if (!recut) throw new Error("the cut was not written");
  return { ...grid, ...recut };
}
