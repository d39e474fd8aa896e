import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { savedAs } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { openSheets } from "@/lib/prints/queries";
import { storage } from "@/lib/storage/objects";

type Context = RouteContext<"/api/schools/[schoolId]/print-runs/[runId]">;

/** The sheets of a run as one PDF. */
export async function GET(_: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { no, key, size } = await openSheets(ctx, await pathIds(params));
    const name = `${(await getTranslations("prints"))("title")}-${no}.pdf`;
    return new Response(Readable.toWeb(storage().stream(key)) as ReadableStream, {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": "application/pdf",
        "content-disposition": savedAs(name, "prints.pdf"),
        "content-length": String(size),
      },
    });
  });
}
