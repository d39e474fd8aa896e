import { answerStaffJson } from "@/lib/actions/staff-route";
import { takeOver } from "@/lib/review/mutations/take-over";
import { takeOverInput } from "@/lib/review/schema";

/** A lead returns what somebody holds to the queue. */
export function POST(request: Request) {
  return answerStaffJson(request, takeOverInput, (ctx, input) => takeOver(ctx, input));
}
