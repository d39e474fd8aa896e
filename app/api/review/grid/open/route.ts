import { answerStaffJson } from "@/lib/actions/staff-route";
import { openGrid } from "@/lib/review/grid/open";
import { openGridInput } from "@/lib/review/grid/schema";

/** Hands out photos to be looked at all at once. */
export function POST(request: Request) {
  return answerStaffJson(request, openGridInput, (ctx, input) => openGrid(ctx, input));
}
