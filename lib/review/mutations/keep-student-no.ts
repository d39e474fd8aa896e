import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { keepSearchTerm } from "@/lib/roster/enrollments/search-term";

/** Takes a typed 学号 and answers the token that the address may carry. */
export async function keepStudentNo(ctx: Ctx, { term }: { term: string }): Promise<{ token: string }> {
  const reach = requireReach(ctx, "review.decide");
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => ({ token: await keepSearchTerm(tx, actor, term) }));
}
