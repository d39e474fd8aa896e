import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Sql } from "@/db/client";
import * as schema from "@/db/schema";
import { type Ctx, clockAt } from "@/lib/auth/ctx";
import { decide } from "@/lib/review/mutations/decide";
import type { SeededReviewer } from "../seed/reviewers";
import { type Card, verdictOf } from "./queue-client";

/** A claimed item with the ids that the statements of its decision name. */
export type Target = Card & { submissionId: string; enrollmentId: string };

type Statement = { query: string; params: unknown[] };

/** Gives a reviewer so many open items of a school, without asking the product. */
export async function assign(
  owner: Sql,
  schoolId: string,
  reviewerId: string,
  count: number,
): Promise<Target[]> {
  return owner<
    Target[]
  >`update review_items i set claimed_by = ${reviewerId}, claim_token = nextval('review_claim_token'),
      claimed_until = now() + interval '1 hour' from submissions s
    where s.school_id = i.school_id and s.id = i.submission_id and i.id in
      (select id from review_items where school_id = ${schoolId} and is_open and claimed_by is null order by queue_at limit ${count})
    returning i.school_id as "schoolId", i.id as "itemId", i.claim_token::int as token, s.version,
      s.id as "submissionId", s.enrollment_id as "enrollmentId"`;
}

/** The statements that the product sends for one decision, written down while it takes one. */
export async function recordDecision(
  appUrl: string,
  reviewer: SeededReviewer,
  target: Target,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const sql = postgres(appUrl, { max: 1, onnotice: () => {} });
  const logQuery = (query: string, params: unknown[]) => {
    statements.push({ query, params });
  };
  const db = drizzle(sql, { schema, logger: { logQuery } });
  const grants = [{ role: "reviewer", schoolId: target.schoolId, taskId: null, college: null }] as const;
  const names = { name: "", login: "bench", locale: "zh-CN", sessionId: "" };
  const actor = { type: "staff", id: reviewer.id, ...names, grants } as const;
  const ctx: Ctx = { actor, db, clock: clockAt(), requestId: "bench" };
  await decide(ctx, verdictOf(target));
  await sql.end();
  return statements;
}

/** The same statements for another item: its ids in the place of those of the recorded one. */
export function statementsFor(recorded: readonly Statement[], from: Target, to: Target): Statement[] {
  const swapped = new Map<unknown, unknown>([
    [from.itemId, to.itemId],
    [from.submissionId, to.submissionId],
    [from.enrollmentId, to.enrollmentId],
    [from.token, to.token],
    [String(from.token), String(to.token)],
  ]);
  return recorded.map(({ query, params }) => ({
    query,
    params: params.map((value) => swapped.get(value) ?? value),
  }));
}

/** Runs the statements of one decision in a transaction, prepared as the product sends them, by the driver alone. */
export async function runDirect(app: Sql, statements: readonly Statement[]): Promise<void> {
  await app.begin(async (tx) => {
    for (const { query, params } of statements) await tx.unsafe(query, params as string[], { prepare: true });
  });
}
