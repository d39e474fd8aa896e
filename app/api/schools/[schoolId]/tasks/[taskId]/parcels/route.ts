import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import type { Ctx } from "@/lib/auth/ctx";
import { listAddresses } from "@/lib/prints/parcels/addresses";
import { checkTracking, importTracking } from "@/lib/prints/parcels/import-tracking";
import { packingSheets } from "@/lib/prints/parcels/packing-sheets";
import { listParcels } from "@/lib/prints/queries";
import type { TaskPlace } from "@/lib/prints/schema";
import { toWorkbook, toXlsx } from "@/lib/roster/export/xlsx";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/parcels">;

/** The packing list of a task with a sheet for each college to sign, or with `addresses` where the packed envelopes go: columns that the import reads back. */
export async function GET(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const place = await pathIds(params);
    const hasAddresses = new URL(request.url).searchParams.has("addresses");
    return hasAddresses ? addressList(ctx, place) : packingList(ctx, place);
  });
}

async function addressList(ctx: Ctx, place: TaskPlace): Promise<Response> {
  const [t, prints] = await Promise.all([getTranslations("prints.file"), getTranslations("prints")]);
  const columns = ["studentNo", "recipient", "phone", "address", "carrier", "trackingNo"] as const;
  const table = [
    columns.map((key) => t(key)),
    ...(await listAddresses(ctx, place)).map(({ studentNo, recipient, phone, address }) => [
      ...[studentNo, recipient, phone, address, "", ""],
    ]),
  ];
  const title = prints("exportAddresses");
  return attachment(await toXlsx(title, table), `${title}.xlsx`, "xlsx");
}

async function packingList(ctx: Ctx, place: TaskPlace): Promise<Response> {
  const [t, list, prints, ways, progress] = await Promise.all([
    getTranslations("prints.file"),
    getTranslations("prints.paperList"),
    getTranslations("prints"),
    getTranslations("prints.parcel.ways"),
    getTranslations("progress"),
  ]);
  const title = prints("exportPacking");
  const sheets = packingSheets(await listParcels(ctx, place), {
    ...{ title, unnamed: progress("emptyName.college") },
    heading: (column) => (column === "signed" ? list("signed") : t(column)),
    way: (way) => ways(way ?? "none"),
  });
  return attachment(await toWorkbook(sheets), `${title}.xlsx`, "xlsx");
}

/** Says which envelopes a carrier's list sends; with `write` and the number that was shown, marks them. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const place = await pathIds(params);
    const { source } = uploadBody(request);
    const expected = new URL(request.url).searchParams.get("write");
    const answer =
      expected === null
        ? await checkTracking(ctx, { ...place, source })
        : await importTracking(ctx, { ...place, source, expected: Number(expected) });
    return Response.json(answer, { headers: PRIVATE_HEADERS });
  });
}
