import { answerStaffJson } from "@/lib/actions/staff-route";
import { approveGrid } from "@/lib/review/grid/approve";
import { approveGridInput } from "@/lib/review/grid/schema";

/** Approves what was left in a grid. */
export function POST(request: Request) {
  return answerStaffJson(request, approveGridInput, (ctx, input) => approveGrid(ctx, input));
}
