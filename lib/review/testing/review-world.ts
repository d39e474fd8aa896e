import type { Sql } from "@/db/client";
import type { SeededTask } from "@/db/testing/seed-queue";
import { actorId, later } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { claimItems, releaseClaims } from "../mutations/claim";
import { decide } from "../mutations/decide";
import { escalate } from "../mutations/escalate";
import { releaseDue, releaseMine } from "../mutations/release";
import { reopen } from "../mutations/reopen";
import { skip } from "../mutations/skip";
import { takeOver } from "../mutations/take-over";
import { undo } from "../mutations/undo";
import type { RejectReason } from "../reasons/reasons";
import type { ReviewCard } from "../rows/cards";
import type { DecideInput } from "../schema";

export type Verdict = "approve" | RejectReason;

/** What the model knows of a claim: the token that counts, and until when. */
type Lease = { token: number; holder: string; until: number };

type Held = ReviewCard & { by: number };

/**
 * Reviewers, a lead and the machine at one small queue, each command carried out for real; beside it a model of who
 * holds what, which says whether a verdict had to be taken or refused.
 */
export class ReviewWorld {
  /** Milliseconds that have gone by. */
  private now = 0;
  private readonly leases = new Map<string, Lease>();
  private readonly cards: Held[] = [];
  private readonly made: { by: number; decisionId: string; schoolId: string; itemId: string }[] = [];
  readonly surprises: string[] = [];

  constructor(
    private readonly people: readonly Ctx[],
    private readonly lead: Ctx,
    private readonly machine: Ctx,
    private readonly owner: Sql,
    readonly place: SeededTask,
  ) {}

  async claim(by: number, count: number): Promise<void> {
    const who = this.at(by);
    const cards = await claimItems(who, { taskId: this.place.taskId, count, held: [] });
    const until = this.now + env().QC_REVIEW_LEASE_SECONDS * 1000;
    for (const card of cards) {
      const lease = this.leases.get(card.itemId);
      const isTaken = lease && lease.holder !== actorId(who) && lease.until > this.now;
      if (isTaken) this.surprises.push(`claimed what ${lease.holder} holds`);
      this.leases.set(card.itemId, { token: card.token, holder: actorId(who), until });
      this.cards.push({ ...card, by });
    }
  }

  async decide(pick: number, verdict: Verdict, crash: boolean): Promise<void> {
    const card = this.cards[pick % Math.max(1, this.cards.length)];
    if (!card) return;
    const who = this.at(card.by);
    const isHeld = this.isHeld(card);
    const input = verdictOf(card, verdict);
    const { schoolId, itemId } = card;
    try {
      const { decisionId } = await decide(crash ? crashing(who) : who, input);
      const isRepeated = this.made.some((one) => one.decisionId === decisionId);
      if (!isHeld && !isRepeated) this.surprises.push("a lapsed or foreign claim decided");
      if (isRepeated) return;
      this.leases.delete(itemId);
      this.made.push({ by: card.by, decisionId, schoolId, itemId });
    } catch (error) {
      if (error instanceof Crash) return;
      if (!(error instanceof AppError)) throw error;
      if (isHeld) this.surprises.push(`a good claim was refused: ${error.code}`);
    }
  }

  async undo(pick: number): Promise<void> {
    const one = this.made[pick % Math.max(1, this.made.length)];
    if (!one) return;
    await refusable(async () => {
      const { token } = await undo(this.at(one.by), one);
      const until = this.now + env().QC_REVIEW_LEASE_SECONDS * 1000;
      this.leases.set(one.itemId, { token, holder: actorId(this.at(one.by)), until });
    });
  }

  async pass(pick: number, to: "anybody" | "lead"): Promise<void> {
    const card = this.cards[pick % Math.max(1, this.cards.length)];
    if (!card) return;
    const ref = { schoolId: card.schoolId, itemId: card.itemId, token: card.token, reason: "测试" };
    await refusable(async () => {
      const who = this.at(card.by);
      await (to === "lead" ? escalate(who, { ...ref, version: card.version }) : skip(who, ref));
      this.leases.delete(card.itemId);
    });
  }

  async giveBack(pick: number): Promise<void> {
    const card = this.cards[pick % Math.max(1, this.cards.length)];
    if (!card) return;
    const isHeld = this.isHeld(card);
    await releaseClaims(this.at(card.by), [card]);
    if (isHeld) this.leases.delete(card.itemId);
  }

  async takeOver(by: number): Promise<void> {
    const staffId = actorId(this.at(by));
    await takeOver(later(this.lead, this.now / 1000), { staffId });
    for (const [itemId, { holder }] of this.leases) if (holder === staffId) this.leases.delete(itemId);
  }

  async reopen(): Promise<void> {
    const [row] = await this.owner<{ id: string }[]>`select id from submissions
      where task_id = ${this.place.taskId} and state in ('approved', 'rejected') limit 1`;
    const ref = { schoolId: this.place.schoolId, submissionId: row?.id ?? "", reason: "测试" };
    if (row) await reopen(later(this.lead, this.now / 1000), ref);
  }

  async apply(by: number): Promise<void> {
    await releaseMine(this.at(by));
    await this.release();
  }

  async release(): Promise<void> {
    await releaseDue(later(this.machine, this.now / 1000));
  }

  wait(seconds: number): void {
    this.now += seconds * 1000;
  }

  private isHeld({ itemId, token, by }: Held): boolean {
    const lease = this.leases.get(itemId);
    return lease?.token === token && lease.holder === actorId(this.at(by)) && lease.until > this.now;
  }

  private at(by: number): Ctx {
    const who = this.people[by % this.people.length];
    if (!who) throw new Error("nobody is there");
    return later(who, this.now / 1000);
  }
}

function verdictOf({ schoolId, itemId, token, version }: ReviewCard, verdict: Verdict): DecideInput {
  const claim = { schoolId, itemId, token, version, note: "", tookMs: 900, scoreShown: true };
  if (verdict === "approve") return { ...claim, verdict, reasons: [] };
  return { ...claim, verdict: "reject", reasons: [verdict] };
}

async function refusable(run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

class Crash extends Error {}

/** The same person on a process that dies after the last statement and before the commit. */
function crashing(ctx: Ctx): Ctx {
  const db = new Proxy(ctx.db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "transaction") return value;
      return (work: (tx: never) => Promise<unknown>) =>
        target.transaction(async (tx) => {
          await work(tx as never);
          throw new Crash();
        });
    },
  });
  return { ...ctx, db };
}
