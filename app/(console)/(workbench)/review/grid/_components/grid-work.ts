import { ReviewRefusal, reviewApi } from "@/components/review/review-api";
import type { OpenGrid } from "@/lib/review/grid/open";
import type { ReviewCard } from "@/lib/review/rows/cards";

const HEARTBEAT_MS = 30_000;
const RETRY_MS = 2_000;
/** The server counts from its own clock; a request that arrives a little early would be refused. */
const MARGIN_MS = 150;

type Place = { schoolId: string; taskId: string };

/** A batch that can still be taken back. */
export type LastBatch = { gridId: string; approved: number; until: number };

export type GridView = {
  phase: "loading" | "looking" | "sending" | "empty" | "paused";
  cards: readonly ReviewCard[];
  /** Items to be looked at one by one; of these, those that somebody changed or whose claim ended. */
  pulled: ReadonlySet<string>;
  flagged: ReadonlySet<string>;
  /** Items that have stood on the screen long enough. */
  seen: ReadonlySet<string>;
  /** When the grid has been looked at long enough, by `performance.now()`; null before all of it is shown. */
  readyAt: number | null;
  last: LastBatch | null;
  /** Photos pulled out so far that wait in the single view, the first of them named. */
  waiting: readonly ReviewCard[];
};

export type GridEvent =
  | { kind: "refused"; refusal: ReviewRefusal }
  | { kind: "approved" | "undone" | "conflicts"; count: number };

const NOTHING = {
  cards: [],
  pulled: new Set<string>(),
  flagged: new Set<string>(),
  seen: new Set<string>(),
  readyAt: null,
};

/** The grid in the window: hands out, looks, approves and takes back. */
export class GridWork {
  private view: GridView = { ...NOTHING, phase: "loading", last: null, waiting: [] };
  private gridId = "";
  private least = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly place: Place,
    private readonly report: (event: GridEvent) => void,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): GridView => this.view;

  /** Opens the first grid and keeps its claims; the answer gives back what was not decided. */
  start(): () => void {
    void this.open();
    const timer = setInterval(() => void this.beat(), HEARTBEAT_MS);
    const leave = () => {
      const undecided = this.undecided();
      if (undecided.length > 0) reviewApi.releaseOnLeave(undecided.map(toClaim));
    };
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
      this.show(NOTHING);
    };
  }

  readonly open = async (): Promise<void> => {
    this.show({ ...NOTHING, phase: "loading" });
    try {
      const answer = await reviewApi.openGrid(this.place);
      if (!isGrid(answer)) return this.show({ phase: "empty" });
      this.gridId = answer.gridId;
      this.least = answer.leastSeconds * 1000;
      this.show({ phase: "looking", cards: answer.cards });
    } catch (error) {
      this.refused(error);
      this.show({ phase: "paused" });
    }
  };

  /** All pictures are there: the time to look begins once the server knows. */
  readonly allShown = async (): Promise<void> => {
    const { gridId } = this;
    for (;;) {
      try {
        await reviewApi.gridShown({ schoolId: this.place.schoolId, gridId });
        if (gridId === this.gridId) this.show({ readyAt: performance.now() + this.least + MARGIN_MS });
        return;
      } catch (error) {
        if (!(error instanceof ReviewRefusal) || error.code !== "network") return this.refused(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  };

  see(itemId: string): void {
    if (!this.view.seen.has(itemId)) this.show({ seen: new Set([...this.view.seen, itemId]) });
  }

  /** Pulls a tile out of the batch, or puts it back; what was flagged stays out. Answers whether it is out now. */
  toggle(itemId: string): boolean {
    const { pulled, flagged } = this.view;
    const isOut = !pulled.has(itemId) || flagged.has(itemId);
    const rest = [...pulled].filter((id) => id !== itemId);
    this.show({ pulled: new Set(isOut ? [...rest, itemId] : rest) });
    return isOut;
  }

  /** Whether the rest may be approved now. */
  isReady(): boolean {
    const { phase, cards, seen, readyAt } = this.view;
    const isSeen = cards.every((card) => seen.has(card.itemId));
    return phase === "looking" && isSeen && readyAt !== null && performance.now() >= readyAt;
  }

  async approve(): Promise<void> {
    if (!this.isReady()) return;
    const { cards, pulled, flagged, waiting } = this.view;
    const rest = cards.filter((card) => !pulled.has(card.itemId));
    const out = cards.filter((card) => pulled.has(card.itemId));
    const kept = [...waiting, ...out.filter((card) => !flagged.has(card.itemId))];
    if (rest.length === 0) {
      this.show({ waiting: kept });
      return this.open();
    }
    this.show({ phase: "sending" });
    try {
      const answer = await reviewApi.approveGrid({
        schoolId: this.place.schoolId,
        gridId: this.gridId,
        items: rest.map(({ itemId, token, version }) => ({ itemId, token, version })),
        count: rest.length,
        pulled: out.map((card) => card.itemId),
      });
      if (!answer.ok) return this.flag(answer.conflicts);
      const { approved, effectsAt } = answer;
      const last = { gridId: this.gridId, approved, until: Date.parse(effectsAt) };
      this.show({ last, waiting: kept });
      this.report({ kind: "approved", count: approved });
    } catch (error) {
      this.refused(error);
      return this.show({ phase: "looking" });
    }
    await this.open();
  }

  /** Takes the last batch back; its photos are handed out again, before those on the screen. */
  async undo(): Promise<void> {
    const { last, phase } = this.view;
    if (!last || phase === "sending") return;
    const { gridId } = last;
    this.show({ phase: "sending" });
    try {
      const { count } = await reviewApi.undoGrid({ schoolId: this.place.schoolId, gridId });
      this.show({ last: null });
      this.report({ kind: "undone", count });
    } catch (error) {
      const isDown = error instanceof ReviewRefusal && error.code === "network";
      this.refused(error);
      return this.show({ phase, last: isDown ? last : null });
    }
    await this.giveBack();
    await this.open();
  }

  /** Gives everything back that is not decided, without leaving. */
  async pause(): Promise<void> {
    await this.giveBack();
    this.show({ ...NOTHING, phase: "paused" });
  }

  private async giveBack(): Promise<void> {
    const undecided = this.undecided();
    if (undecided.length > 0) await reviewApi.release(undecided.map(toClaim)).catch(() => {});
  }

  private undecided(): ReviewCard[] {
    return this.view.cards.filter((card) => !this.view.pulled.has(card.itemId));
  }

  private flag(itemIds: readonly string[]): void {
    const { pulled, flagged } = this.view;
    this.show({
      phase: "looking",
      pulled: new Set([...pulled, ...itemIds]),
      flagged: new Set([...flagged, ...itemIds]),
    });
    this.report({ kind: "conflicts", count: itemIds.length });
  }

  private async beat(): Promise<void> {
    const { cards, flagged, waiting } = this.view;
    const held = [...cards.filter((card) => !flagged.has(card.itemId)), ...waiting];
    if (held.length === 0 || document.visibilityState !== "visible") return;
    const answer = await reviewApi.heartbeat(held.map(toClaim)).catch(() => null);
    const lost = answer?.lost ?? [];
    const onScreen = lost.filter((id) => cards.some((card) => card.itemId === id));
    this.show({ waiting: waiting.filter((card) => !lost.includes(card.itemId)) });
    if (onScreen.length > 0) this.flag(onScreen);
  }

  private refused(error: unknown): void {
    if (!(error instanceof ReviewRefusal)) throw error;
    this.report({ kind: "refused", refusal: error });
  }

  private show(change: Partial<GridView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

const toClaim = ({ schoolId, itemId, token }: ReviewCard) => ({ schoolId, itemId, token });

function isGrid(answer: OpenGrid | object): answer is OpenGrid {
  return "gridId" in answer;
}
