import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { queueState } from "@/lib/review/queries";
import { queueInput } from "@/lib/review/schema";
import { loadQueueParams } from "@/lib/review/search-params";

/** The truth about the queue. */
export function GET(request: Request) {
  return answerStaff(async (ctx) => {
    const { task, at: _, ...filters } = loadQueueParams(request);
    const { taskId } = queueInput.parse({ taskId: task });
    return Response.json(await queueState(ctx, { taskId, filters }), { headers: PRIVATE_HEADERS });
  });
}
