import { answerStaffJson } from "@/lib/actions/staff-route";
import { renewClaims } from "@/lib/review/mutations/claim";
import { heartbeatInput } from "@/lib/review/schema";

/** Keeps the leases of an open window alive. */
export function POST(request: Request) {
  return answerStaffJson(request, heartbeatInput, (ctx, { items }) => renewClaims(ctx, items));
}
