import { requirePermission } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { TaskPlace } from "../schema";
import { listShoots } from "../shoots/list-shoots";
import { timetableTable } from "./timetable-table";

/** The plan of a task as a workbook's cells. */
export async function exportTimetable(ctx: Ctx, { schoolId, taskId }: TaskPlace): Promise<string[][]> {
  requirePermission(ctx, "onsite.read", { schoolId, taskId });
  return timetableTable(await listShoots(ctx, { schoolId, taskId }));
}
