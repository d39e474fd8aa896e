import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { AppError } from "@/lib/errors";
import { trainerPicture } from "@/lib/review/trainer/run";
import { trainerPictureInput } from "@/lib/review/trainer/schema";

type Context = RouteContext<"/api/review/trainer/[runId]/[place]/[part]">;

/** A synthetic picture of one's own run through the trainer. */
export function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const asked = trainerPictureInput.safeParse(await params);
    if (!asked.success) throw new AppError("notFound");
    const picture = await trainerPicture(ctx, asked.data);
    return new Response(new Uint8Array(picture), {
      headers: {
        ...PRIVATE_HEADERS,
        "content-type": "image/jpeg",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
