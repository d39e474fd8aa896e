import { randomUUID } from "node:crypto";
import type { ErrorCode } from "@/lib/errors";
import type { QueueState } from "@/lib/review/queries";
import type { ClaimInput, DecideInput, ItemClaim } from "@/lib/review/schema";

export const SCHOOL = randomUUID();

/** What becomes of a request: answered, never sent, carried out with the answer lost, or met by a stranger's page. */
export type Line = "up" | "down" | "answerLost" | "strangersPage";

type Decided = Pick<DecideInput, "itemId" | "verdict" | "token" | "version" | "reasons" | "note">;

/** The review API at the other end of `fetch`, with a line that can break. */
export class FakeReviewServer {
  line: Line | ((path: string) => Line) = "up";
  readonly calls: { path: string; body: Record<string, unknown> }[] = [];
  readonly refusals = new Map<string, ErrorCode>();
  readonly decided: Decided[] = [];
  readonly undone: string[] = [];
  /** Decisions of before that can still be taken back. */
  held: { decisionId: string; verdict: string; card: { schoolId: string } }[] = [];
  private readonly waiting: string[];
  private tokens = 0;

  constructor(items: number) {
    this.waiting = Array.from({ length: items }, (_, index) => `item-${index + 1}`);
  }

  readonly fetch = async (url: string, init?: { body: string }): Promise<Response> => {
    const path = url.replace("/api/review/", "");
    const line = typeof this.line === "function" ? this.line(path) : this.line;
    if (line === "down") throw new TypeError("Failed to fetch");
    if (line === "strangersPage") return new Response("<html>Please sign in to this network</html>");
    const body = init ? JSON.parse(init.body) : {};
    this.calls.push({ path, body });
    const refusal = this.refusals.get(path) ?? this.refusals.get(String(body.itemId));
    if (refusal) return Response.json({ code: refusal, params: {} }, { status: 409 });
    const answer = this.answer(path, body);
    if (line === "answerLost") throw new TypeError("Failed to fetch");
    return Response.json(answer);
  };

  callsTo(path: string) {
    return this.calls.filter((call) => call.path === path).map((call) => call.body);
  }

  state(): QueueState {
    const none = { mine: 0, barred: 0, others: 0, firstBack: null, holders: [] };
    return {
      ...none,
      free: this.waiting.length,
      decidedToday: this.decided.length,
      held: this.decided.length,
    };
  }

  private answer(
    path: string,
    body: ClaimInput & DecideInput & { decisionId: string; items: ItemClaim[] },
  ): unknown {
    switch (path.split("?")[0]) {
      case "claim":
        return this.waiting.splice(0, body.count).map((itemId) => this.card(itemId));
      case "decide": {
        const { itemId, verdict, token, version, reasons, note } = body;
        const isKnown = this.decided.some((decision) => decision.itemId === itemId);
        if (!isKnown) this.decided.push({ itemId, verdict, token, version, reasons, note });
        return { decisionId: `decision-of-${itemId}`, effectsAt: "", score: null };
      }
      case "undo":
        this.undone.push(body.decisionId);
        return { token: ++this.tokens + 100, version: 3 };
      case "heartbeat":
        return { lost: body.items.slice(1, 2).map((item) => item.itemId) };
      case "held":
        return this.held;
      case "queue":
        return this.state();
      default:
        return {};
    }
  }

  private card(itemId: string) {
    return {
      schoolId: SCHOOL,
      itemId,
      token: ++this.tokens,
      version: 1,
      student: { name: "张*例" },
      compare: { status: "scored" },
    };
  }
}
