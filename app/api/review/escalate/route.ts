import { answerStaffJson } from "@/lib/actions/staff-route";
import { escalate } from "@/lib/review/mutations/escalate";
import { escalateInput } from "@/lib/review/schema";

/** Passes an item to the review lead. */
export function POST(request: Request) {
  return answerStaffJson(request, escalateInput, (ctx, input) => escalate(ctx, input));
}
