import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

/** The two pictures of a check; the second is left out where nothing is compared. */
export const CHECK_PARTS = ["capture", "reference"] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** Whose check it is: nobody can name another person's. */
export type CheckPlace = { staffId: string; checkId: string };

/** The check of this id that belongs to the person who asks. */
export function ownCheck({ actor }: Pick<Ctx, "actor">, checkId: string): CheckPlace {
  if (actor.type !== "staff") throw new AppError("forbidden");
  return { staffId: actor.id, checkId };
}

/** Where a check's temporary objects lie. They have no row: a job removes them (`photoCheck.sweep`). */
export function objectOf({ staffId, checkId }: CheckPlace, part: CheckPart | "answer"): string {
  return `check/${staffId}/${checkId}/${part}`;
}
