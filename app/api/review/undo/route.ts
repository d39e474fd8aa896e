import { answerStaffJson } from "@/lib/actions/staff-route";
import { undo } from "@/lib/review/mutations/undo";
import { undoInput } from "@/lib/review/schema";

/** Takes a verdict back that has no effect yet. */
export function POST(request: Request) {
  return answerStaffJson(request, undoInput, (ctx, input) => undo(ctx, input));
}
