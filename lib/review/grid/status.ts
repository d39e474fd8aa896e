import { and, eq, sql } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reviewerId } from "../rows/lease";
import { roundsFilter } from "../rows/rounds";
import { gridFit } from "./fit";
import { type Answers, type GridRefusal, gridRefusal } from "./rules";
import { gridStanding } from "./standing";

export type GridStatus = {
  schoolId: string;
  taskId: string;
  name: string;
  school: string;
  gridFrom: number | null;
  /** Photos that fit, whoever holds them. */
  fit: number;
  refusal: GridRefusal | null;
  answers: { grid: Answers; single: Answers };
};

/** Whether the reviewer gets grids of a task, and what became of earlier ones; null where there is no such task. */
export async function gridStatus(ctx: Ctx, { taskId }: { taskId: string }): Promise<GridStatus | null> {
  const reach = requireReach(ctx, "review.first");
  return withinReach(ctx, reach, async (tx) => {
    const [task] = await tx
      .select({ schoolId: tasks.schoolId, taskId: tasks.id, name: tasks.name, school: schools.name })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .where(eq(tasks.id, taskId));
    if (!task) return null;
    const { facts, gridFrom, hideScores } = await gridStanding(tx, reviewerId(ctx), task);
    const [counted] = await tx
      .select({ fit: sql<number>`count(*)::int` })
      .from(reviewItems)
      .where(
        and(
          reviewItems.isOpen,
          eq(reviewItems.taskId, taskId),
          roundsFilter(ctx.actor),
          gridFit(gridFrom ?? sql`null::int`, hideScores),
        ),
      );
    return {
      ...task,
      gridFrom,
      fit: counted?.fit ?? 0,
      refusal: gridRefusal(facts),
      answers: facts.answers,
    };
  });
}
