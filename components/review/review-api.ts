import type { ErrorCode, ErrorParams } from "@/lib/errors";
import type { GridAnswer } from "@/lib/review/grid/approve";
import type { OpenGrid } from "@/lib/review/grid/open";
import type { ApproveGridInput } from "@/lib/review/grid/schema";
import type { HeldDecision, QueueState } from "@/lib/review/queries";
import type { RequestRecutInput } from "@/lib/review/recut/schema";
import type { RecutProgress } from "@/lib/review/recut/state";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { ClaimInput, DecideInput, ItemClaim } from "@/lib/review/schema";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";

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

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/review/${path}`, init).catch(() => null);
  const answer = await response?.json().catch(() => null);
  // Not our server: no line, a broken proxy, or the sign-in page of a public network.
  if (!response || !answer) throw new ReviewRefusal("network");
  if (response.ok) return answer as Answer;
  const refused = answer as { code?: ErrorCode; params?: ErrorParams };
  throw new ReviewRefusal(refused.code ?? "network", refused.params);
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return send("POST", path, body);
}

function send<Answer>(method: "POST" | "PUT", path: string, body: unknown): Promise<Answer> {
  return ask(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const reviewApi = {
  claim: (input: ClaimInput) => post<ReviewCard[]>("claim", input),
  heartbeat: (items: ItemClaim[]) => post<{ lost: string[] }>("heartbeat", { items }),
  decide: (input: DecideInput) =>
    post<{ decisionId: string; effectsAt: string; score: number | null }>("decide", input),
  undo: (input: { schoolId: string; decisionId: string }) =>
    post<{ token: number; version: number }>("undo", input),
  skip: (input: ItemClaim & { reason: string }) => post<object>("skip", input),
  escalate: (input: ItemClaim & { version: number; reason: string }) => post<object>("escalate", input),
  release: (items: ItemClaim[]) => post<object>("release", { items }),
  saveSettings: (settings: WorkbenchSettings) => send<object>("PUT", "settings", settings),
  applyNow: () => post<object>("apply-now", {}),
  queue: (address: string) => ask<QueueState>(`queue${address}`),
  held: () => ask<HeldDecision[]>("held"),
  openGrid: (place: { schoolId: string; taskId: string }) => post<OpenGrid | object>("grid/open", place),
  gridShown: (grid: { schoolId: string; gridId: string }) => post<object>("grid/shown", grid),
  approveGrid: (input: ApproveGridInput) => post<GridAnswer>("grid/approve", input),
  undoGrid: (grid: { schoolId: string; gridId: string }) => post<{ count: number }>("grid/undo", grid),
  requestRecut: (input: RequestRecutInput) => post<{ recutId: string }>("recut", input),
  recutProgress: ({ schoolId, recutId }: { schoolId: string; recutId: string }) =>
    ask<RecutProgress>(`recut?schoolId=${schoolId}&recutId=${recutId}`),
  /** Survives the closing of the window. */
  releaseOnLeave: (items: ItemClaim[]) =>
    navigator.sendBeacon(
      "/api/review/release",
      new Blob([JSON.stringify({ items })], { type: "application/json" }),
    ),
};
