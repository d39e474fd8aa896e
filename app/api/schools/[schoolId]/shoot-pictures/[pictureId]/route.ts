import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { requireShootPicture } from "@/lib/onsite/pictures/list-pictures";
import { thumbOf } from "@/lib/onsite/pictures/thumb";

type Context = RouteContext<"/api/schools/[schoolId]/shoot-pictures/[pictureId]">;

/** A small view of a picture, for those who work at its shoot. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { key } = await requireShootPicture(ctx, await pathIds(params));
    return new Response(new Uint8Array(await thumbOf(key)), {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": "image/jpeg",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
