import { requirePermission } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { TaskPlace } from "../schema";
import { listShoots } from "../shoots/list-shoots";
import { timetableSheets } from "./timetable-table";

type Names = { title: string; unnamed: string };

/** The plan of a task as a workbook's cells: the whole, and a sheet for each college. */
export async function exportTimetable(ctx: Ctx, { schoolId, taskId }: TaskPlace, names: Names) {
  requirePermission(ctx, "onsite.read", { schoolId, taskId });
  return timetableSheets(await listShoots(ctx, { schoolId, taskId }), names);
}
