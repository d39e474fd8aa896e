import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { savedAs } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { formatMoment } from "@/lib/i18n/format";
import { openMissingList } from "@/lib/progress/missing/lists";
import { storage } from "@/lib/storage/objects";

type Context = RouteContext<"/api/schools/[schoolId]/missing-lists/[listId]">;

/** The archive of those still without a photo, for the person who asked for it. */
export async function GET(_: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { key, size, taskName, createdAt } = await openMissingList(ctx, await pathIds(params));
    const title = (await getTranslations("missing"))("title");
    const name = `${title}-${taskName}-${formatMoment(createdAt).replace(/\D/g, "")}.zip`;
    return new Response(Readable.toWeb(storage().stream(key)) as ReadableStream, {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": "application/zip",
        "content-disposition": savedAs(name, "missing.zip"),
        "content-length": String(size),
      },
    });
  });
}
