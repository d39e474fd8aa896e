import { actorId } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
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
import { crashing, type ModelClaims } from "./model-claims";

export type Verdict = "approve" | RejectReason;

/** Reviewers, a lead and the machine at one small queue, each command carried out for real beside the model. */
export class ReviewWorld {
  private readonly made: { by: number; decisionId: string; schoolId: string; itemId: string }[] = [];

  constructor(
    private readonly claims: ModelClaims,
    private readonly lead: Ctx,
    private readonly machine: Ctx,
  ) {}

  async claim(by: number, count: number): Promise<void> {
    const { taskId } = this.claims.place;
    this.claims.take(by, await claimItems(this.claims.at(by), { taskId, count, held: [] }));
  }

  async decide(pick: number, verdict: Verdict, crash: boolean): Promise<void> {
    const card = this.claims.pick(pick);
    if (!card) return;
    const { schoolId, itemId, by } = card;
    const who = this.claims.at(by);
    const isGood = this.claims.isGood(card);
    // Whoever has decided it already, alone or in a grid, is answered as the first time.
    const isRepeated = await this.isDecidedBy(actorId(who), itemId);
    await this.claims.tries("decide", isRepeated ? null : isGood, async () => {
      const { decisionId } = await decide(crash ? crashing(who) : who, verdictOf(card, verdict));
      if (isRepeated) return;
      this.claims.letGo(itemId);
      this.made.push({ by, decisionId, schoolId, itemId });
    });
  }

  async undo(pick: number): Promise<void> {
    const one = this.made[pick % Math.max(1, this.made.length)];
    if (!one) return;
    await this.claims.tries("undo", null, async () => {
      const { token } = await undo(this.claims.at(one.by), one);
      this.claims.hold(one.by, one.itemId, token);
    });
  }

  async pass(pick: number, to: "anybody" | "lead"): Promise<void> {
    const card = this.claims.pick(pick);
    if (!card) return;
    const ref = { schoolId: card.schoolId, itemId: card.itemId, token: card.token, reason: "测试" };
    await this.claims.tries("pass", null, async () => {
      const who = this.claims.at(card.by);
      await (to === "lead" ? escalate(who, { ...ref, version: card.version }) : skip(who, ref));
      this.claims.letGo(card.itemId);
    });
  }

  async giveBack(pick: number): Promise<void> {
    const card = this.claims.pick(pick);
    if (!card) return;
    const isHeld = this.claims.isHeld(card);
    await releaseClaims(this.claims.at(card.by), [card]);
    if (isHeld) this.claims.letGo(card.itemId);
  }

  async takeOver(by: number): Promise<void> {
    const staffId = actorId(this.claims.at(by));
    await takeOver(this.claims.asOf(this.lead), { staffId });
    this.claims.letGoOf(staffId);
  }

  async reopen(): Promise<void> {
    const { owner, place } = this.claims;
    const [row] = await owner<{ id: string }[]>`select id from submissions
      where task_id = ${place.taskId} and state in ('approved', 'rejected') limit 1`;
    const ref = { schoolId: place.schoolId, submissionId: row?.id ?? "", reason: "测试" };
    if (row) await reopen(this.claims.asOf(this.lead), ref);
  }

  async apply(by: number): Promise<void> {
    await releaseMine(this.claims.at(by));
    await this.release();
  }

  async release(): Promise<void> {
    await releaseDue(this.claims.asOf(this.machine));
  }

  private async isDecidedBy(staffId: string, itemId: string): Promise<boolean> {
    const rows = await this.claims.owner`select 1 from decisions
      where item_id = ${itemId} and reviewer_id = ${staffId} and undone_at is null`;
    return rows.length > 0;
  }
}

function verdictOf({ schoolId, itemId, token, version }: ReviewCard, verdict: Verdict): DecideInput {
  const claim = { schoolId, itemId, token, version, note: "", tookMs: 900 };
  if (verdict === "approve") return { ...claim, verdict, reasons: [] };
  return { ...claim, verdict: "reject", reasons: [verdict] };
}
