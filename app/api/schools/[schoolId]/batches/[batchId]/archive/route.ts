import { Readable } from "node:stream";
import { savedAs } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { openDownload } from "@/lib/delivery/mutations/download";
import { readArchive } from "@/lib/delivery/zip/archive";
import { gathered } from "@/lib/delivery/zip/gathered";
import { byteRange } from "@/lib/storage/byte-range";
import { storage } from "@/lib/storage/objects";

type Context = RouteContext<"/api/schools/[schoolId]/batches/[batchId]/archive">;

/** An archive of a built batch (`?part=2`), whole or a range of it: an interrupted download goes on where it stopped. */
export async function GET(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const wanted = request.headers.get("range");
    const isBeginning = wanted === null || wanted.startsWith("bytes=0-");
    const part = Number(new URL(request.url).searchParams.get("part") ?? 1);
    const ids = await pathIds(params);
    const { plan, fileName, sha256 } = await openDownload(ctx, { ...ids, part, isBeginning });
    const range = byteRange(wanted, plan.size);
    const headers = {
      ...PRIVATE_HEADERS,
      "content-type": "application/zip",
      "content-disposition": savedAs(fileName, "batch.zip"),
      "accept-ranges": "bytes",
      etag: `"${sha256}"`,
    };
    if (range === "unsatisfiable") {
      return new Response(null, {
        status: 416,
        headers: { ...headers, "content-range": `bytes */${plan.size}` },
      });
    }
    const { start, end } = range ?? { start: 0, end: plan.size - 1 };
    const pieces = readArchive(plan, (key) => storage().read(key), { start, end });
    const bytes = Readable.from(gathered(pieces), { highWaterMark: 2 });
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      status: range ? 206 : 200,
      headers: {
        ...headers,
        "content-length": String(end - start + 1),
        ...(range && { "content-range": `bytes ${start}-${end}/${plan.size}` }),
      },
    });
  });
}
