import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

/**
 * The person who asks.
 * @throws AppError forbidden for the worker
 */
export function requesterId({ actor }: Pick<Ctx, "actor">): string {
  if (actor.type !== "staff") throw new AppError("forbidden");
  return actor.id;
}
