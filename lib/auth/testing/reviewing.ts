import { randomUUID } from "node:crypto";
import { plainEngine } from "@/db/testing/plain-engine";
import { approveGrid } from "@/lib/review/grid/approve";
import { gridShown, openGrid } from "@/lib/review/grid/open";
import { gridStatus } from "@/lib/review/grid/status";
import { undoGrid } from "@/lib/review/grid/undo";
import { keepStudentNo } from "@/lib/review/mutations/keep-student-no";
import { queueOptions } from "@/lib/review/queue/options";
import { cutAgain } from "@/lib/review/recut/cut";
import { requestRecut } from "@/lib/review/recut/request";
import { recutProgress } from "@/lib/review/recut/state";
import type { Role } from "../permissions";
import { people, type Row, taskOf, worker } from "./row";

const DECIDE: readonly Role[] = ["reviewer", "reviewLead"];
const FIRST: readonly Role[] = ["reviewer"];

/** Grids, other cuts of a photo, and the search in the queue. Keys are file and name of the function. */
export const REVIEWING: Record<string, Row> = {
  "review/grid/approve approveGrid": people("school", FIRST, (ctx, at) =>
    approveGrid(ctx, {
      ...at.grid,
      items: [{ itemId: at.card.itemId, token: at.card.token, version: 1 }],
      count: 2,
      pulled: [],
    }),
  ),
  "review/grid/open gridShown": people("school", FIRST, (ctx, at) => gridShown(ctx, at.grid)),
  "review/grid/open openGrid": people("school", FIRST, (ctx, at) => openGrid(ctx, taskOf(at))),
  "review/grid/status gridStatus": people("reach", FIRST, (ctx, at) => gridStatus(ctx, taskOf(at))),
  "review/grid/undo undoGrid": people("school", FIRST, (ctx, at) => undoGrid(ctx, at.grid)),
  "review/mutations/keep-student-no keepStudentNo": people("reach", DECIDE, (ctx) =>
    keepStudentNo(ctx, { term: "2023" }),
  ),
  "review/queue/options queueOptions": people("reach", DECIDE, (ctx, { taskId }) =>
    queueOptions(ctx, { taskId, q: null }),
  ),
  "review/recut/cut cutAgain": worker("school", (ctx, { schoolId }) =>
    cutAgain(ctx, plainEngine(), { schoolId, recutId: randomUUID() }),
  ),
  "review/recut/request requestRecut": people("school", DECIDE, (ctx, { card }) =>
    requestRecut(ctx, {
      ...{ schoolId: card.schoolId, itemId: card.itemId, token: card.token, version: 1 },
      crop: { left: 0, top: 0, width: 480 },
    }),
  ),
  "review/recut/state recutProgress": people("school", DECIDE, (ctx, at) => recutProgress(ctx, at.recut)),
};
