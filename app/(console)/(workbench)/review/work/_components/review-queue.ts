import { ReviewRefusal, reviewApi } from "@/components/review/review-api";
import type { QueueState } from "@/lib/review/queries";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { CLAIM_SIZE, type DecideInput } from "@/lib/review/schema";
import { type QueueFilters, queueAddress } from "@/lib/review/search-params";
import { painted } from "./after-paint";

/** When more items are asked for, and how many decided ones stay at hand. */
const REFILL_BELOW = 6;
const HEARTBEAT_MS = 30_000;
const RETRY_MS = 2_000;
const UNDO_DEPTH = 50;

export type Verdict = { verdict: "approve" } | { verdict: "reject"; reasons: RejectReason[]; note: string };

/** A decision that the server has, and that may still be taken back. */
export type SentDecision = {
  card: ReviewCard;
  decisionId: string;
  verdict: Verdict["verdict"];
  /** A score that was hidden until the verdict. */
  score?: number | null;
};

/** What the window has measured of a decision. */
type Times = Pick<DecideInput, "tookMs" | "next">;

/** A task or all of them, and what the queue is narrowed to. */
export type WorkPlace = { taskId: string | null; filters?: QueueFilters };

/** What became of a wish to take a decision back. */
export type UndoAnswer = "undone" | "nothing" | "refused";

export type QueueEvent =
  /** A verdict that was not kept, or none where the claim ended before one was given. */
  | { kind: "lost"; card: ReviewCard; verdict: Verdict | null; refusal: ReviewRefusal }
  | { kind: "refused"; refusal: ReviewRefusal };

export type QueueView = {
  /** The first one is on the screen, the others wait behind it. */
  cards: readonly ReviewCard[];
  state: QueueState;
  /** More is being asked for. */
  isLoading: boolean;
  /** Decisions taken here that the server has not confirmed yet. */
  unsent: number;
  /** The last try to send one did not arrive. */
  isOffline: boolean;
  /** What can be taken back, newest last. */
  sent: readonly SentDecision[];
};

/**
 * The reviewer's queue in the window: claims ahead, and sends decisions in order in the background while the next
 * card is already on the screen. A broken line holds decisions back and sends them later.
 */
export class ReviewQueue {
  private view: QueueView;
  private readonly listeners = new Set<() => void>();
  private readonly outbox = new Map<string, ReviewCard>();
  /** Settles when the server has answered for everything so far. */
  private sending = Promise.resolve();
  private isFilling = false;
  private shownAt = performance.now();

  constructor(
    private readonly place: WorkPlace,
    initial: QueueState,
    sent: readonly SentDecision[],
    private readonly report: (event: QueueEvent) => void,
  ) {
    this.view = { cards: [], state: initial, isLoading: true, unsent: 0, isOffline: false, sent };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): QueueView => this.view;

  /**
   * Claims the first cards and keeps their leases; the answer gives back what was not decided.
   * @param first the item that stood on the screen before
   */
  start(first?: string): () => void {
    void this.fill(first);
    // Whoever comes back and undoes at once means what was decided before.
    this.sending = this.recall();
    const timer = setInterval(() => void this.beat(), HEARTBEAT_MS);
    const leave = () => {
      if (this.view.cards.length > 0) reviewApi.releaseOnLeave(this.view.cards.map(toClaim));
    };
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
      this.show({ cards: [] });
    };
  }

  readonly fill = async (first?: string): Promise<void> => {
    const { length } = this.view.cards;
    if (this.isFilling || length >= CLAIM_SIZE) return;
    this.isFilling = true;
    this.show({ isLoading: true });
    try {
      const held = [...this.view.cards.map((card) => card.itemId), ...this.outbox.keys()];
      const count = CLAIM_SIZE - length;
      const claimed = await reviewApi.claim({ ...this.place, count, held, ...(first && { first }) });
      this.show({ cards: [...this.view.cards, ...claimed] });
      await this.recount();
    } catch (error) {
      this.refused(error);
    } finally {
      this.isFilling = false;
      this.show({ isLoading: false });
    }
  };

  /**
   * Takes the first card off the screen at once; the verdict follows in the background, in order.
   * @param isAhead whether the next card's pair is decoded already; absent where there is none
   */
  decide(verdict: Verdict, isAhead?: boolean): void {
    const pressedAt = performance.now();
    const tookMs = Math.round(pressedAt - this.shownAt);
    const card = this.takeFirst();
    if (!card) return;
    this.outbox.set(card.itemId, card);
    this.show({ unsent: this.outbox.size });
    const shown = painted();
    const drawn = shown.then(() => Math.round(performance.now() - pressedAt));
    this.sending = Promise.all([drawn, this.sending]).then(([paintMs]) => {
      const next =
        isAhead === undefined ? undefined : { wasAhead: isAhead, paintMs: isAhead ? paintMs : null };
      return this.send(card, verdict, { tookMs, next });
    });
    if (this.view.cards.length < REFILL_BELOW) void shown.then(() => this.fill());
  }

  /** Brings the last decided card back, or the one of a decision. */
  async undo(decisionId?: string): Promise<UndoAnswer> {
    await this.sending;
    const { sent } = this.view;
    const last = decisionId ? sent.find((one) => one.decisionId === decisionId) : sent.at(-1);
    if (!last) return "nothing";
    this.show({ sent: sent.filter((one) => one !== last) });
    try {
      const renewed = await reviewApi.undo({ schoolId: last.card.schoolId, decisionId: last.decisionId });
      this.show({ cards: [{ ...last.card, ...renewed }, ...this.view.cards] });
    } catch (error) {
      // Without an answer the next undo is for this decision again, not for the one before.
      if (error instanceof ReviewRefusal && error.code === "network")
        this.show({ sent: [...this.view.sent, last] });
      this.refused(error);
      return "refused";
    }
    await this.recount().catch((error) => this.refused(error));
    return "undone";
  }

  /** Puts a card's newer photo in its place. */
  renew(card: ReviewCard): void {
    this.show({ cards: this.view.cards.map((one) => (one.itemId === card.itemId ? card : one)) });
  }

  /** Passes the first card on without a verdict, to somebody else or to the lead. */
  async pass(to: "anybody" | "lead", reason: string): Promise<void> {
    const card = this.takeFirst();
    if (!card) return;
    const { version } = card;
    const passing =
      to === "lead"
        ? reviewApi.escalate({ ...toClaim(card), version, reason })
        : reviewApi.skip({ ...toClaim(card), reason });
    await passing.catch((error) => this.refused(error));
    await this.fill();
  }

  /** Gives everything back that is not decided, without leaving. */
  async pause(): Promise<void> {
    const { cards } = this.view;
    if (cards.length === 0) return;
    this.show({ cards: [] });
    await reviewApi.release(cards.map(toClaim)).catch((error) => this.refused(error));
  }

  readonly applyNow = async (): Promise<void> => {
    await this.sending;
    try {
      await reviewApi.applyNow();
      this.show({ sent: [] });
      await this.recount();
    } catch (error) {
      this.refused(error);
    }
  };

  /** Going back brings the page as it was first drawn: what can be taken back is asked for anew. */
  private async recall(): Promise<void> {
    const sent = await reviewApi.held().catch(() => null);
    if (sent) this.show({ sent });
  }

  private takeFirst(): ReviewCard | undefined {
    const [card, ...rest] = this.view.cards;
    if (card) this.show({ cards: rest });
    return card;
  }

  private async send(card: ReviewCard, decision: Verdict, times: Times): Promise<void> {
    try {
      const { decisionId, score } = await untilAnswered(card, decision, times, () =>
        this.show({ isOffline: true }),
      );
      const { state, sent } = this.view;
      this.show({
        sent: [...sent, { card: revealed(card, score), decisionId, verdict: decision.verdict, score }].slice(
          -UNDO_DEPTH,
        ),
        state: { ...state, decidedToday: state.decidedToday + 1, held: state.held + 1 },
      });
    } catch (error) {
      if (error instanceof ReviewRefusal)
        this.report({ kind: "lost", card, verdict: decision, refusal: error });
      else throw error;
    } finally {
      this.outbox.delete(card.itemId);
      this.show({ unsent: this.outbox.size, isOffline: false });
    }
  }

  private async beat(): Promise<void> {
    const isVisible = document.visibilityState === "visible";
    // A verdict that has not reached the server counts only while its claim lives, whatever is on the screen.
    const held = [...(isVisible ? this.view.cards : []), ...this.outbox.values()];
    if (isVisible && this.view.cards.length === 0) void this.fill();
    if (held.length === 0) return;
    const answer = await reviewApi.heartbeat(held.map(toClaim)).catch(() => null);
    const lost = answer?.lost ?? [];
    if (lost.length === 0) return;
    const [first] = this.view.cards;
    this.show({ cards: this.view.cards.filter((card) => !lost.includes(card.itemId)) });
    if (first && lost.includes(first.itemId))
      this.report({ kind: "lost", card: first, verdict: null, refusal: new ReviewRefusal("claimLost") });
  }

  private async recount(): Promise<void> {
    this.show({ state: await reviewApi.queue(queueAddress(this.place)) });
  }

  private refused(error: unknown): void {
    if (!(error instanceof ReviewRefusal)) throw error;
    this.report({ kind: "refused", refusal: error });
  }

  private show(change: Partial<QueueView>): void {
    if (change.cards && change.cards[0] !== this.view.cards[0]) this.shownAt = performance.now();
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

const toClaim = ({ schoolId, itemId, token }: ReviewCard) => ({ schoolId, itemId, token });

/** A score that was hidden is told with the answer; taken back, the card shows it. */
function revealed(card: ReviewCard, score: number | null): ReviewCard {
  return score === null ? card : { ...card, compare: { ...card.compare, status: "scored", score } };
}

/** Sends until an answer comes: a verdict is never dropped because the line was down. */
async function untilAnswered(card: ReviewCard, decision: Verdict, times: Times, onMissed: () => void) {
  const why =
    decision.verdict === "reject"
      ? { reasons: decision.reasons, note: decision.note }
      : { reasons: [], note: "" };
  const { version } = card;
  for (;;) {
    try {
      const sent = { ...toClaim(card), version, verdict: decision.verdict, ...times, ...why };
      return await reviewApi.decide(sent);
    } catch (error) {
      if (!(error instanceof ReviewRefusal) || error.code !== "network") throw error;
      onMissed();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
