import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations } from "@/db/schema/associations";
import { enrollments } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import { codeColumns } from "@/lib/roster/students/sealed-numbers";
import type { Ticket } from "./ticket";

type Holding = Pick<Ticket, "schoolId" | "taskId" | "accountId" | "mode"> & { enrollmentId: string };

/**
 * Puts an enrollment into an account's hands.
 * @throws AppError heldByOther where somebody was faster
 */
export async function hold(tx: Tx, { schoolId, enrollmentId, ...facts }: Holding): Promise<void> {
  const made = await tx
    .insert(associations)
    .values({ schoolId, enrollmentId, ...facts })
    .onConflictDoNothing()
    .returning({ id: associations.id });
  if (made.length === 0) throw new AppError("heldByOther");
  await tx
    .update(enrollments)
    .set({ association: "associated", updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
}

/** The 采集码 that a student came with, as it was read; a batch that was sealed keeps the one it has. */
export async function keepCode(
  tx: Tx,
  { schoolId, enrollmentId, code }: { schoolId: string; enrollmentId: string; code: string },
): Promise<void> {
  await tx
    .update(enrollments)
    .set({ code: "real", ...codeColumns(schoolId, code), updatedAt: sql`app_now()` })
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.id, enrollmentId),
        eq(enrollments.delivery, "none"),
      ),
    );
}
