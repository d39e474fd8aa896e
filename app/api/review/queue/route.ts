import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { queueState } from "@/lib/review/queries";
import { queueInput } from "@/lib/review/schema";

/** The truth about the queue. */
export function GET(request: Request) {
  return answerStaff(async (ctx) => {
    const input = queueInput.parse({ taskId: new URL(request.url).searchParams.get("task") });
    return Response.json(await queueState(ctx, input), { headers: PRIVATE_HEADERS });
  });
}
