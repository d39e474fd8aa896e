import type { ErrorCode, ErrorParams } from "@/lib/errors";
import type { QueueState } from "@/lib/review/queries";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { ClaimInput, DecideInput, ItemClaim } from "@/lib/review/schema";

/** A refusal of the server; `network` where no answer came. */
export class ReviewRefusal extends Error {
  constructor(
    readonly code: ErrorCode | "network",
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = "ReviewRefusal";
  }
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`/api/review/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ReviewRefusal("network");
  });
  return read(response);
}

async function read<Answer>(response: Response): Promise<Answer> {
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const refused = answer as { code?: ErrorCode; params?: ErrorParams } | null;
  throw new ReviewRefusal(refused?.code ?? "network", refused?.params);
}

export const reviewApi = {
  claim: (input: ClaimInput) => post<ReviewCard[]>("claim", input),
  heartbeat: (items: ItemClaim[]) => post<{ lost: string[] }>("heartbeat", { items }),
  decide: (input: DecideInput) => post<{ decisionId: string; effectsAt: string }>("decide", input),
  undo: (input: { schoolId: string; decisionId: string }) =>
    post<{ token: number; version: number }>("undo", input),
  skip: (input: ItemClaim & { reason: string }) => post<object>("skip", input),
  applyNow: () => post<object>("apply-now", {}),
  queue: async (taskId: string | null) =>
    read<QueueState>(await fetch(`/api/review/queue${taskId ? `?task=${taskId}` : ""}`)),
  /** Survives the closing of the window. */
  releaseOnLeave: (items: ItemClaim[]) =>
    navigator.sendBeacon(
      "/api/review/release",
      new Blob([JSON.stringify({ items })], { type: "application/json" }),
    ),
};
