import { and, eq, or } from "drizzle-orm";
import { captures, standardizations } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage/objects";

type Ref = { enrollmentId: string; pictureId: string };

/**
 * A standard photo of the student's own, or its small copy.
 * @throws AppError notFound, also for every other picture
 */
export async function ownPicture(ctx: StudentCtx, { enrollmentId, pictureId }: Ref): Promise<Buffer> {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId } = own;
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ key: objects.key })
      .from(standardizations)
      .innerJoin(
        captures,
        and(eq(captures.schoolId, standardizations.schoolId), eq(captures.id, standardizations.captureId)),
      )
      .innerJoin(objects, and(eq(objects.schoolId, standardizations.schoolId), eq(objects.id, pictureId)))
      .where(
        and(
          eq(standardizations.schoolId, schoolId),
          eq(captures.enrollmentId, enrollmentId),
          or(eq(standardizations.standardId, pictureId), eq(standardizations.thumbId, pictureId)),
        ),
      ),
  );
  if (!row) throw new AppError("notFound");
  return storage().read(row.key);
}
