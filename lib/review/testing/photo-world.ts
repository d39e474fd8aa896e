import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { taskGold } from "../gold/list";
import { plantGold } from "../gold/plant";
import { topUpGold } from "../gold/top-up";
import { cutAgain } from "../recut/cut";
import { requestRecut } from "../recut/request";
import { recutProgress } from "../recut/state";
import type { Held, ModelClaims } from "./model-claims";

/** Within all bands of the seeded captures. */
const CLOSER = { left: 19, top: 10, width: 912 };

/** What changes the photos of the same queue: other cuts of them, and gold among them. */
export class PhotoWorld {
  private waiting: { card: Held; recutId: string }[] = [];

  constructor(
    private readonly claims: ModelClaims,
    private readonly lead: Ctx,
    private readonly machine: Ctx,
    private readonly engine: ImagingEngine,
  ) {}

  async askCut(pick: number): Promise<void> {
    const card = this.claims.pick(pick);
    if (!card) return;
    const { by, schoolId, itemId, token, version } = card;
    const isAsked = this.waiting.some((one) => one.card.submissionId === card.submissionId);
    const isDue = this.claims.isGood(card) && !isAsked && !(await this.isGold(itemId));
    await this.claims.tries("recut", isDue, async () => {
      const crop = CLOSER;
      const { recutId } = await requestRecut(this.claims.at(by), { schoolId, itemId, token, version, crop });
      this.waiting.push({ card, recutId });
    });
  }

  async cut(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    for (const { card, recutId } of waiting) {
      const { schoolId, itemId, by, version } = card;
      await cutAgain(this.claims.asOf(this.machine), this.engine, { schoolId, recutId });
      const { state, card: renewed } = await recutProgress(this.claims.at(by), { schoolId, recutId });
      if (state !== "done" && this.claims.isGood(card)) this.claims.surprises.push(`a cut was ${state}`);
      if (state === "done") this.claims.replaced(itemId, version + 1);
      if (renewed) this.claims.show(by, renewed);
    }
  }

  async plant(): Promise<void> {
    await this.claims.tries("plantGold", null, async () => {
      const { place } = this.claims;
      const lead = this.claims.asOf(this.lead);
      const { clean, fault, lookAlike } = (await taskGold(lead, place)).supply.next;
      await plantGold(lead, { ...place, expected: clean + fault + lookAlike });
    });
  }

  async topUp(): Promise<void> {
    await topUpGold(this.claims.asOf(this.machine));
  }

  private async isGold(itemId: string): Promise<boolean> {
    const rows = await this.claims
      .owner`select 1 from review_items where id = ${itemId} and gold_id is not null`;
    return rows.length > 0;
  }
}
