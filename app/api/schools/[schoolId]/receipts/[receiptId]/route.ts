import { Readable } from "node:stream";
import { savedAs } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { openReceipt } from "@/lib/delivery/receipts/open-receipt";
import { storage } from "@/lib/storage/objects";

type Context = RouteContext<"/api/schools/[schoolId]/receipts/[receiptId]">;

/** A file that was given for a hand-over, under the name that it came with. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { key, size, contentType, fileName } = await openReceipt(ctx, await pathIds(params));
    return new Response(Readable.toWeb(storage().stream(key)) as ReadableStream, {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": contentType,
        "content-disposition": savedAs(fileName, "receipt"),
        "content-length": String(size),
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
