import { answerStaff } from "@/lib/actions/staff-route";
import { liveStream } from "@/lib/live/stream";
import { webHub } from "@/lib/live/web-hub";
import { watchEverything } from "@/lib/progress/live/watch";

/** Tells an open page that numbers of some task in reach have moved. */
export async function GET({ signal }: Request) {
  return answerStaff(async (ctx) => liveStream(webHub(), { ...watchEverything(ctx), signal }));
}
