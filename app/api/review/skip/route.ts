import { answerStaffJson } from "@/lib/actions/staff-route";
import { skip } from "@/lib/review/mutations/skip";
import { skipInput } from "@/lib/review/schema";

/** Gives an item to somebody else. */
export function POST(request: Request) {
  return answerStaffJson(request, skipInput, (ctx, input) => skip(ctx, input));
}
