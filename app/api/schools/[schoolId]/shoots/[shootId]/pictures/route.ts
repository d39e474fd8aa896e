import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { addPicture } from "@/lib/onsite/pictures/add-picture";

type Context = RouteContext<"/api/schools/[schoolId]/shoots/[shootId]/pictures">;

/** Takes one of a photographer's pictures; a name that is there already is answered as it is. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const ref = await pathIds(params);
    const { fileName, source } = uploadBody(request);
    const added = await addPicture(ctx, { ...ref, fileName, source });
    return Response.json(added, { status: 201, headers: PRIVATE_HEADERS });
  });
}
