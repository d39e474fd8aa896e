import { answerStaffJson } from "@/lib/actions/staff-route";
import { claimItems } from "@/lib/review/mutations/claim";
import { claimInput } from "@/lib/review/schema";

/** Hands out the next items. */
export function POST(request: Request) {
  return answerStaffJson(request, claimInput, (ctx, input) => claimItems(ctx, input));
}
