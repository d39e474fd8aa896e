import { answerStaffJson } from "@/lib/actions/staff-route";
import { gridInput } from "@/lib/review/grid/schema";
import { undoGrid } from "@/lib/review/grid/undo";

/** Takes a whole batch back. */
export function POST(request: Request) {
  return answerStaffJson(request, gridInput, (ctx, input) => undoGrid(ctx, input));
}
