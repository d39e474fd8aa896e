import { z } from "zod";
import { answerStaffJson } from "@/lib/actions/staff-route";
import { releaseMine } from "@/lib/review/mutations/release";

/** Lets the reviewer's held decisions take effect without waiting. */
export function POST(request: Request) {
  return answerStaffJson(request, z.object({}), (ctx) => releaseMine(ctx));
}
