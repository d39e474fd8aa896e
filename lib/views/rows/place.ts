import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import type { Ctx, StaffActor } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { ViewPlace } from "../schema";

/** The school that the views of a list are kept under. */
export function keptUnder({ schoolId }: ViewPlace): string {
  return schoolId ?? PLATFORM_SCHOOL_ID;
}

/**
 * Views are people's.
 * @throws AppError forbidden
 */
export function viewer({ actor }: Pick<Ctx, "actor">): StaffActor {
  if (actor.type !== "staff") throw new AppError("forbidden");
  return actor;
}
