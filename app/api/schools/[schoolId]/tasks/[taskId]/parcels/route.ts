import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { listAddresses } from "@/lib/prints/parcels/addresses";
import { checkTracking, importTracking } from "@/lib/prints/parcels/import-tracking";
import { listParcels } from "@/lib/prints/queries";
import { toXlsx } from "@/lib/roster/export/xlsx";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/parcels">;

/** The packing list of a task, or with `addresses` where the packed envelopes go: columns that the import reads back. */
export async function GET(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const place = await pathIds(params);
    const [t, prints] = await Promise.all([getTranslations("prints.file"), getTranslations("prints")]);
    const hasAddresses = new URL(request.url).searchParams.has("addresses");
    const title = hasAddresses ? prints("exportAddresses") : prints("exportPacking");
    const table = hasAddresses
      ? [
          (["studentNo", "recipient", "phone", "address", "carrier", "trackingNo"] as const).map((key) =>
            t(key),
          ),
          ...(await listAddresses(ctx, place)).map(({ studentNo, recipient, phone, address }) => [
            ...[studentNo, recipient, phone, address, "", ""],
          ]),
        ]
      : [
          (["college", "className", "studentNo", "name", "carrier", "trackingNo"] as const).map((key) =>
            t(key),
          ),
          ...(await listParcels(ctx, place)).map((row) => [
            ...[row.college, row.className, row.studentNo, row.name, row.carrier, row.trackingNo],
          ]),
        ];
    return attachment(await toXlsx(title, table), `${title}.xlsx`, "xlsx");
  });
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
