import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { takePhotoCheck } from "@/lib/intake/mutations/photo-check";

type Context = RouteContext<"/api/photo-check/[checkId]">;

/** The answer of a photo check, once: 204 as long as there is none. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const answer = await takePhotoCheck(ctx, await pathIds(params));
    return answer
      ? Response.json(answer, { headers: PRIVATE_HEADERS })
      : new Response(null, { status: 204, headers: PRIVATE_HEADERS });
  });
}
