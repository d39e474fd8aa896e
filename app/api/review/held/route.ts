import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { heldDecisions } from "@/lib/review/queries";

/** The reviewer's decisions that can still be taken back. */
export function GET() {
  return answerStaff(async (ctx) => Response.json(await heldDecisions(ctx), { headers: PRIVATE_HEADERS }));
}
