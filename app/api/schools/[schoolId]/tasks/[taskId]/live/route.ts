import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff } from "@/lib/actions/staff-route";
import { liveStream } from "@/lib/live/stream";
import { webHub } from "@/lib/live/web-hub";
import { watchTask } from "@/lib/progress/live/watch";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/live">;

/** Tells an open page that the numbers of this task have moved. */
export async function GET({ signal }: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const watch = watchTask(ctx, await pathIds(params));
    return liveStream(webHub(), { ...watch, signal });
  });
}
