import { answerStaffJson } from "@/lib/actions/staff-route";
import { decide } from "@/lib/review/mutations/decide";
import { decideInput } from "@/lib/review/schema";

/** Stores a verdict. */
export function POST(request: Request) {
  return answerStaffJson(request, decideInput, (ctx, input) => decide(ctx, input));
}
