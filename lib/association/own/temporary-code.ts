import { and, eq } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";

/**
 * What a 临时拍摄码 says to the photographer: the 学号, by whose name a picture is found again when it is imported.
 * @throws AppError notFound, temporaryCodeNone
 */
export async function ownTemporaryCode(
  ctx: StudentCtx,
  { enrollmentId }: { enrollmentId: string },
): Promise<{ text: string }> {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ code: enrollments.code, studentNo: enrollments.studentNo })
      .from(enrollments)
      .where(and(eq(enrollments.schoolId, own.schoolId), eq(enrollments.id, enrollmentId))),
  );
  if (row?.code !== "temporary" || row.studentNo === "") throw new AppError("temporaryCodeNone");
  return { text: row.studentNo };
}
