import { Readable } from "node:stream";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { requirePhotoObject } from "@/lib/intake/queries";
import { storage } from "@/lib/storage/objects";

type Context = RouteContext<"/api/schools/[schoolId]/photos/[objectId]">;

/** One stored photo, for those who may see photos of its task. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { key, size, contentType } = await requirePhotoObject(ctx, await pathIds(params));
    const body = Readable.toWeb(storage().stream(key)) as ReadableStream;
    return new Response(body, {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": contentType,
        "content-length": String(size),
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
