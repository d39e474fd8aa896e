import { answerStaff, answerStaffJson, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { AppError } from "@/lib/errors";
import { requestRecut } from "@/lib/review/recut/request";
import { recutRef, requestRecutInput } from "@/lib/review/recut/schema";
import { recutProgress } from "@/lib/review/recut/state";

/** Asks for another part of an original. */
export function POST(request: Request) {
  return answerStaffJson(request, requestRecutInput, (ctx, input) => requestRecut(ctx, input));
}

/** How far it is. */
export function GET(request: Request) {
  return answerStaff(async (ctx) => {
    const ref = recutRef.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!ref.success) throw new AppError("notFound");
    return Response.json(await recutProgress(ctx, ref.data), { headers: PRIVATE_HEADERS });
  });
}
