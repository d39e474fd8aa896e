import { and, eq, inArray, sql } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { selectionItems, selections } from "@/db/schema/selections";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { openScope } from "../enrollments/open-scope";
import { enrollmentWhere } from "../enrollments/where";
import { type EnrollmentFilters, NO_FILTERS } from "../search-params";

type Freeze = {
  schoolId: string;
  taskId: string;
  /** The list as it stands under these filters … */
  filters: EnrollmentFilters;
  /** … or these rows of the roster, whatever it was narrowed to when each was ticked. */
  ids: string[] | null;
};

/**
 * Writes down who is chosen, so that what is counted here is what an action works on, whatever changes meanwhile.
 * @returns the selection and how many students it has
 * @throws AppError nothingSelected
 */
export async function freezeSelection(
  ctx: Ctx,
  { schoolId, taskId, filters, ids }: Freeze,
): Promise<{ selectionId: string; size: number }> {
  const reach = requirePermission(ctx, "student.choose", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => {
    const scope = await openScope(tx, ctx, reach, { schoolId, taskId }, ids ? NO_FILTERS : filters);
    const [made] = await tx
      .insert(selections)
      .values({ schoolId, taskId, staffId: actor.id, size: 0 })
      .returning({ id: selections.id });
    if (!made) throw new Error("the selection was not written");
    const chosen = await tx
      .insert(selectionItems)
      .select(
        tx
          .select({
            schoolId: enrollments.schoolId,
            selectionId: sql`${made.id}::uuid`.as("selection_id"),
            enrollmentId: enrollments.id,
          })
          .from(enrollments)
          .innerJoin(students, ofItsStudent)
          .where(and(enrollmentWhere(scope), ids ? inArray(enrollments.id, ids) : undefined)),
      )
      .returning({ id: selectionItems.enrollmentId });
    if (chosen.length === 0) throw new AppError("nothingSelected");
    await tx
      .update(selections)
      .set({ size: chosen.length })
      .where(and(eq(selections.schoolId, schoolId), eq(selections.id, made.id)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "selection.create",
      entityType: "selection",
      entityId: made.id,
      detail: { size: chosen.length },
    });
    return { selectionId: made.id, size: chosen.length };
  });
}
