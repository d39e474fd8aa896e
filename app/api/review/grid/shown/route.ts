import { answerStaffJson } from "@/lib/actions/staff-route";
import { gridShown } from "@/lib/review/grid/open";
import { gridInput } from "@/lib/review/grid/schema";

/** All pictures of a grid stand on the screen. */
export function POST(request: Request) {
  return answerStaffJson(request, gridInput, (ctx, input) => gridShown(ctx, input));
}
