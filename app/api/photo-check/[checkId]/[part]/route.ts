import { z } from "zod";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { AppError } from "@/lib/errors";
import { addCheckPhoto } from "@/lib/intake/mutations/photo-check";
import { CHECK_PARTS } from "@/lib/intake/photo-check/place";

type Context = RouteContext<"/api/photo-check/[checkId]/[part]">;

/** One picture of a photo check: the one to be measured, or the one to compare it with. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { checkId, part: named } = await params;
    await pathIds(Promise.resolve({ checkId }));
    const part = z.enum(CHECK_PARTS).safeParse(named);
    if (!part.success) throw new AppError("notFound");
    const { source } = uploadBody(request);
    await addCheckPhoto(ctx, { checkId, part: part.data, source });
    return Response.json({}, { status: 201, headers: PRIVATE_HEADERS });
  });
}
