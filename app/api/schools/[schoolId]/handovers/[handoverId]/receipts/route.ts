import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { addReceipt } from "@/lib/delivery/receipts/add-receipt";

type Context = RouteContext<"/api/schools/[schoolId]/handovers/[handoverId]/receipts">;

/** Keeps a file that was given for a hand-over. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const ids = await pathIds(params);
    const { fileName, source } = uploadBody(request);
    const receipt = await addReceipt(ctx, { ...ids, fileName, source });
    return Response.json(receipt, { status: 201, headers: PRIVATE_HEADERS });
  });
}
