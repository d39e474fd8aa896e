import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { keepSearchTerm } from "../enrollments/search-term";

type Search = { schoolId: string; taskId: string; term: string };

/** Takes what was typed into a search box and answers the token that the address bar may carry. */
export async function keepSearch(ctx: Ctx, { schoolId, taskId, term }: Search): Promise<{ token: string }> {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => ({ token: await keepSearchTerm(tx, actor, term) }));
}

/** The same for the list over everything in reach. */
export async function keepSearchEverywhere(ctx: Ctx, { term }: { term: string }): Promise<{ token: string }> {
  const reach = requireReach(ctx, "roster.read");
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => ({ token: await keepSearchTerm(tx, actor, term) }));
}
