import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsStandardization } from "@/db/joins";
import { captures, standardizations, submissions } from "@/db/schema/intake";
import { staff } from "@/db/schema/platform";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { CANNOT_COMPARE, problemSchema } from "@/lib/imaging/outcome-schema";
import type { AttemptEntry } from "./entry";
import type { Subject } from "./subject";

const measuresSchema = z.array(measureSchema);
const problemsSchema = z.array(problemSchema);
const cannotSchema = z.enum(CANNOT_COMPARE);

/** Every picture that was handed in, with what the machine made and measured of it. */
export async function attemptEntries(
  tx: Tx,
  { schoolId, enrollmentId, sight }: Subject,
): Promise<AttemptEntry[]> {
  const rows = await tx
    .select({
      submission: submissions,
      capture: captures,
      standardization: standardizations,
      by: staff.name,
    })
    .from(submissions)
    .innerJoin(captures, ofItsCapture)
    .leftJoin(standardizations, ofItsStandardization)
    .leftJoin(staff, eq(staff.id, captures.createdBy))
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.enrollmentId, enrollmentId)))
    .orderBy(asc(submissions.attemptNo));
  return rows.map(({ submission, capture, standardization, by }) => ({
    kind: "attempt",
    id: submission.id,
    at: submission.submittedAt,
    by,
    attemptNo: submission.attemptNo,
    // That somebody has decided is the reviewers' own affair until it is in force.
    state: submission.state === "held" && !sight.opinions ? "inReview" : submission.state,
    source: capture.source,
    device: capture.device,
    takenAt: capture.takenAt,
    pictures: sight.photos && standardization ? picturesOf(standardization, capture.originalId) : null,
    problems: problemsSchema.safeParse(submission.problems).data ?? [],
    measures: measuresSchema.safeParse(standardization?.measures).data ?? [],
    compare: {
      status: submission.compareStatus,
      score: submission.compareScore,
      engine: submission.compareEngine,
      reason: cannotSchema.safeParse(submission.compareReason).data ?? null,
    },
  }));
}

type Made = Pick<typeof standardizations.$inferSelect, "thumbId" | "viewId" | "standardId">;

function picturesOf({ thumbId: thumb, viewId: view, standardId: standard }: Made, original: string) {
  return { thumb, view, standard, original };
}
