import postgres from "postgres";
import type { Sql } from "@/db/client";
import { seedQueue, seedTask } from "@/db/testing/seed-queue";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { percentile } from "../report/percentile";
import { printTable } from "../report/table";
import { type SeededReviewer, seedReviewers } from "../seed/reviewers";
import { assign, recordDecision, runDirect, statementsFor } from "./direct-sql";
import { type Card, claim, decide, emptyRequest } from "./queue-client";

const GOALS = { pacedP95: 150, share: 0.7 };
const REVIEWERS = 200;
const ITEMS = 20_000;
/** Reviewers who claim and are never heard of again. */
const VANISHING = 20;
const HAND = 12;
const ROUNDS = 4;
const PACE_MS = 2_000;
const PACED_DECISIONS = 10;

/** Leases end within the run; effects do not happen in it, so that only decisions are timed. */
export const stack = {
  demo: false,
  env: {
    QC_REVIEW_LEASE_SECONDS: "90",
    QC_REVIEW_HOLD_SECONDS: "3600",
    QC_REVIEW_HOLD_LIMIT_SECONDS: "3600",
  },
};

/**
 * 200 reviewers at once on 20,000 photos, through the HTTP handlers of a production build. `--items N` (11,000 at
 * least) takes fewer photos, for a quick look.
 */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const items = Number(args[args.indexOf("--items") + 1] || ITEMS);
  const owner = postgres(running.ownerUrl, { max: 4, onnotice: () => {} });
  const app = postgres(running.env.DATABASE_URL ?? "", { max: 8, onnotice: () => {} });
  const place = await seedTask(owner, "16900");
  const aside = await seedTask(owner, "16901");
  await seedQueue(owner, place, items);
  await seedQueue(owner, aside, REVIEWERS * HAND * ROUNDS + 1);
  await owner`analyze`;
  const reviewers = await seedReviewers(owner, place.schoolId, REVIEWERS);
  const { url } = running;

  await Promise.all(reviewers.slice(0, VANISHING).map((reviewer) => claim(url, reviewer, HAND)));
  const present = reviewers.slice(VANISHING);
  const paced = await decideAtPace(url, present);
  const rates = await measureRates(running, owner, app, { present, asideSchool: aside.schoolId });
  await drain(url, present);
  await owner`select pg_sleep_until((select max(claimed_until) from review_items where school_id = ${place.schoolId} and is_open))`;
  await drain(url, present);
  const outcome = await countOutcome(owner, place.schoolId);
  await Promise.all([owner.end(), app.end()]);

  const limit = 1 / (1 / rates.empty + 1 / rates.sql);
  const share = rates.decide / limit;
  const p95 = percentile(paced, 0.95);
  printTable(
    [`200 reviewers, ${items} photos`, "value"],
    [
      [`one decision per ${PACE_MS / 1000} s each: p50 ms`, percentile(paced, 0.5).toFixed(0)],
      ["p95 ms", p95.toFixed(0)],
      ["p99 ms", percentile(paced, 0.99).toFixed(0)],
      ["empty handler, requests/s", rates.empty.toFixed(0)],
      ["same SQL directly, decisions/s", rates.sql.toFixed(0)],
      ["the two one after the other, per s", limit.toFixed(0)],
      ["full speed, decisions/s", rates.decide.toFixed(0)],
      ["share of the limit", share.toFixed(2)],
      ["decided", outcome.decided],
      ["doubled", outcome.doubled],
      ["stranded after expiry", outcome.stranded],
    ],
  );
  return {
    goal: `0 doubled, 0 stranded; p95 ≤ ${GOALS.pacedP95} ms at one decision per 2 s each; throughput ≥ ${GOALS.share} of the limit`,
    ok:
      outcome.doubled === 0 &&
      outcome.stranded === 0 &&
      outcome.decided === items &&
      p95 <= GOALS.pacedP95 &&
      share >= GOALS.share,
    figures: {
      ...outcome,
      p95: Math.round(p95),
      empty: Math.round(rates.empty),
      sql: Math.round(rates.sql),
      decisions: Math.round(rates.decide),
      share: Number(share.toFixed(3)),
    },
  };
}

/**
 * Everybody decides one photo per pace; answers how long each took, in ms. The pace begins when all have their photos:
 * 180 people do not open the workbench in the same millisecond.
 */
async function decideAtPace(url: string, reviewers: readonly SeededReviewer[]): Promise<number[]> {
  const took: number[] = [];
  const hands = await Promise.all(reviewers.map((reviewer) => claim(url, reviewer, PACED_DECISIONS)));
  const started = performance.now();
  await Promise.all(
    reviewers.map(async (reviewer, index) => {
      const cards = hands[index] ?? [];
      for (const [turn, card] of cards.entries()) {
        const due = started + PACE_MS + turn * PACE_MS + (index / reviewers.length) * PACE_MS;
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
        took.push((await decide(url, reviewer, card)).ms);
      }
    }),
  );
  return took;
}

type Crowd = { present: readonly SeededReviewer[]; asideSchool: string };

/** Requests per second of an empty handler, of the bare SQL and of decisions, in turns; the first turn warms up. */
async function measureRates({ url, env }: Stack, owner: Sql, app: Sql, { present, asideSchool }: Crowd) {
  const [first] = present;
  if (!first) throw new Error("nobody is there");
  const [sample] = await assign(owner, asideSchool, first.id, 1);
  if (!sample) throw new Error("there is nothing to decide");
  const recorded = await recordDecision(env.DATABASE_URL ?? "", first, sample);
  const rates: { empty: number[]; sql: number[]; decide: number[] } = { empty: [], sql: [], decide: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const targets = await assign(owner, asideSchool, first.id, present.length * HAND);
    const perPerson = present.map((_, index) => targets.slice(index * HAND, (index + 1) * HAND));
    rates.empty.push(await rate(perPerson, (target) => emptyRequest(url, target)));
    rates.sql.push(
      await rate(perPerson, (target) => runDirect(app, statementsFor(recorded, sample, target))),
    );
    const hands = await Promise.all(present.map((reviewer) => claim(url, reviewer, HAND)));
    rates.decide.push(await rate(hands, (card, index) => decide(url, present[index] ?? first, card)));
  }
  const mean = (values: number[]) => values.slice(1).reduce((sum, value) => sum + value, 0) / (ROUNDS - 1);
  return { empty: mean(rates.empty), sql: mean(rates.sql), decide: mean(rates.decide) };
}

/** How many pieces of work per second everybody together does, each person one after the other. */
async function rate<Work>(hands: readonly Work[][], run: (work: Work, person: number) => Promise<unknown>) {
  const started = performance.now();
  await Promise.all(
    hands.map(async (hand, person) => {
      for (const work of hand) await run(work, person);
    }),
  );
  return (hands.flat().length / (performance.now() - started)) * 1000;
}

/** Decides until nobody gets anything more. */
async function drain(url: string, reviewers: readonly SeededReviewer[]): Promise<void> {
  await Promise.all(
    reviewers.map(async (reviewer) => {
      for (let cards: Card[] = []; ; ) {
        cards = await claim(url, reviewer, HAND);
        if (cards.length === 0) return;
        for (const card of cards) await decide(url, reviewer, card);
      }
    }),
  );
}

async function countOutcome(owner: Sql, schoolId: string) {
  const [row] = await owner<{ decided: number; doubled: number; stranded: number }[]>`
    select (select count(*)::int from decisions where school_id = ${schoolId} and undone_at is null) as decided,
      (select count(*)::int from (select 1 from decisions where school_id = ${schoolId} and undone_at is null
        group by submission_id having count(*) > 1) d) as doubled,
      (select count(*)::int from review_items where school_id = ${schoolId} and is_open) as stranded`;
  return row ?? { decided: 0, doubled: -1, stranded: -1 };
}
