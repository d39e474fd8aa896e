import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { ofItsCapture } from "../joins";
import { captures, submissions } from "../schema/intake";
import {
  checkIns,
  shootAbsences,
  shootGroups,
  shootPhotographers,
  shootPictures,
  shoots,
  sites,
} from "../schema/onsite";
import { printOrders, printRuns } from "../schema/prints";
import { enrollments } from "../schema/roster";

type Place = { schoolId: string; taskId: string };

/** A site, a shoot that is over with somebody who came and somebody who did not, a picture of it, and prints. */
export async function keepOnsite(tx: Tx, { schoolId, taskId }: Place, staffId: string) {
  const one = <Row>([row]: Row[]): Row => {
    if (!row) throw new Error("a row was not written");
    return row;
  };
  const [first, second] = await tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId)))
    .orderBy(asc(enrollments.studentNo));
  if (!first || !second) throw new Error("two students are needed");
  const facts = { name: "图书馆", address: "示例路 1 号", isMakeUp: true };
  const { siteId } = one(
    await tx
      .insert(sites)
      .values({ schoolId, ...facts })
      .returning({ siteId: sites.id }),
  );
  const times = { startsAt: new Date("2026-05-12T00:30:00Z"), endsAt: new Date("2026-05-12T03:30:00Z") };
  const planned = { schoolId, taskId, siteId, place: "图书馆", ...times };
  const { shootId } = one(await tx.insert(shoots).values(planned).returning({ shootId: shoots.id }));
  await tx.insert(shootGroups).values({ schoolId, shootId, college: first.college });
  // Another shoot, so that the first is open to all photographers.
  const { other } = one(
    await tx
      .insert(shoots)
      .values({ ...planned, rooms: "2" })
      .returning({ other: shoots.id }),
  );
  await tx.insert(shootPhotographers).values({ schoolId, shootId: other, staffId });
  const { checkInId } = one(
    await tx
      .insert(checkIns)
      .values({ schoolId, shootId, enrollmentId: first.id, no: 1, way: "studentNo", createdBy: staffId })
      .returning({ checkInId: checkIns.id }),
  );
  await tx.insert(shootAbsences).values({ schoolId, shootId, enrollmentId: second.id });
  const { submissionId, enrollmentId, originalId } = one(
    await tx
      .select({
        submissionId: submissions.id,
        enrollmentId: submissions.enrollmentId,
        originalId: captures.originalId,
      })
      .from(submissions)
      .innerJoin(captures, ofItsCapture)
      .where(eq(submissions.schoolId, schoolId))
      .limit(1),
  );
  const { shootPictureId } = one(
    await tx
      .insert(shootPictures)
      .values({
        ...{ schoolId, taskId, shootId, fileName: "DSC_1.JPG", objectId: originalId, createdBy: staffId },
        ...{ state: "matched" as const, enrollmentId: first.id, matchedBy: "hand" as const },
      })
      .returning({ shootPictureId: shootPictures.id }),
  );
  const layout = { paper: "a4", copies: { oneInch: 8, smallTwoInch: 0, twoInch: 0 } };
  const { printRunId } = one(
    await tx
      .insert(printRuns)
      .values({ schoolId, taskId, no: 1, layout, photos: 1, createdBy: staffId })
      .returning({ printRunId: printRuns.id }),
  );
  await tx.insert(printOrders).values({ schoolId, taskId, enrollmentId, submissionId, runId: printRunId });
  return { siteId, shootId, checkInId, shootPictureId, printRunId };
}
