import { approveGrid } from "../grid/approve";
import { gridShown, openGrid } from "../grid/open";
import { leastSeconds } from "../grid/rules";
import { undoGrid } from "../grid/undo";
import { crashing, type Held, type ModelClaims } from "./model-claims";

/** A grid on a person's screen, with the seconds it has stood there and what was approved of it. */
type Grid = { by: number; gridId: string; cards: Held[]; seconds: number; approved: Held[] | null };

/** Grids of the same queue, the latest picked first: opened, approved as a whole with some pulled out, taken back as a whole. */
export class GridWorld {
  private readonly grids: Grid[] = [];

  constructor(private readonly claims: ModelClaims) {}

  async open(by: number): Promise<void> {
    await this.claims.tries("openGrid", null, async () => {
      const { place } = this.claims;
      const who = this.claims.at(by);
      const opened = await openGrid(who, place);
      if (!opened) return;
      const { gridId } = opened;
      const cards = this.claims.take(by, opened.cards);
      await gridShown(who, { schoolId: place.schoolId, gridId });
      this.grids.push({ by, gridId, cards, seconds: 0, approved: null });
    });
  }

  async approve(pick: number, pull: number, crash: boolean): Promise<void> {
    const grid = this.grids.at(-1 - (pick % Math.max(1, this.grids.length)));
    if (!grid) return;
    const out = grid.cards.slice(0, Math.min(pull, grid.cards.length - 1));
    const rest = grid.cards.slice(out.length);
    const who = this.claims.at(grid.by);
    const isGood = rest.every((card) => this.claims.isGood(card));
    const isReady = grid.approved === null && grid.seconds >= leastSeconds(grid.cards.length);
    await this.claims.tries("approveGrid", isReady, async () => {
      const answer = await approveGrid(crash ? crashing(who) : who, {
        schoolId: this.claims.place.schoolId,
        gridId: grid.gridId,
        items: rest.map(({ itemId, token, version }) => ({ itemId, token, version })),
        count: rest.length,
        pulled: out.map(({ itemId }) => itemId),
      });
      if (answer.ok !== isGood)
        this.claims.surprises.push(`a grid was ${answer.ok ? "approved" : "refused"}`);
      if (!answer.ok) return;
      grid.approved = rest;
      for (const { itemId } of rest) this.claims.letGo(itemId);
      for (const { itemId } of out)
        if (this.claims.isHolder(grid.by, itemId)) this.claims.prolong(grid.by, itemId);
    });
  }

  async undo(pick: number): Promise<void> {
    const approved = this.grids.filter((grid) => grid.approved);
    const grid = approved.at(-1 - (pick % Math.max(1, approved.length)));
    if (!grid?.approved) return;
    const { by, gridId, approved: items } = grid;
    await this.claims.tries("undoGrid", null, async () => {
      await undoGrid(this.claims.at(by), { schoolId: this.claims.place.schoolId, gridId });
      for (const { itemId } of items) this.claims.hold(by, itemId, null);
    });
  }

  wait(seconds: number): void {
    for (const grid of this.grids) grid.seconds += seconds;
  }
}
