import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { addPhotoFile } from "@/lib/intake/mutations/upload";

type Context = RouteContext<"/api/schools/[schoolId]/photo-imports/[importId]/files">;

/** Adds one picture or ZIP to a bulk upload. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { schoolId, importId } = await pathIds(params);
    const { fileName, source } = uploadBody(request);
    await addPhotoFile(ctx, { schoolId, importId, fileName, source });
    return Response.json({}, { status: 201, headers: PRIVATE_HEADERS });
  });
}
