import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { uploadResult } from "@/lib/results/mutations/upload";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/result-imports">;

/** Takes a result file in; answers the import that reads it. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { schoolId, taskId } = await pathIds(params);
    const { fileName, source } = uploadBody(request);
    const result = await uploadResult(ctx, { schoolId, taskId, fileName, source });
    return Response.json(result, { status: 201, headers: PRIVATE_HEADERS });
  });
}
