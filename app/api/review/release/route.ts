import { answerStaffJson } from "@/lib/actions/staff-route";
import { releaseClaims } from "@/lib/review/mutations/claim";
import { releaseItemsInput } from "@/lib/review/schema";

/** Gives undecided items back. */
export function POST(request: Request) {
  return answerStaffJson(request, releaseItemsInput, (ctx, { items }) => releaseClaims(ctx, items));
}
