import { randomUUID } from "node:crypto";
import { groupProgress } from "@/lib/progress/groups/groups";
import { taskHistory } from "@/lib/progress/history/history";
import { keepDays } from "@/lib/progress/history/keep-days";
import { signalChanges } from "@/lib/progress/live/signal";
import { watchEverything, watchTask } from "@/lib/progress/live/watch";
import { expireMissingLists } from "@/lib/progress/missing/expire";
import { latestMissingList, openMissingList } from "@/lib/progress/missing/lists";
import { requestMissingList } from "@/lib/progress/missing/request";
import { writeMissingList } from "@/lib/progress/missing/write";
import { taskRevenue } from "@/lib/progress/money/revenue";
import { foldCounts, recountCounters } from "@/lib/progress/mutations";
import { progressOverview } from "@/lib/progress/overview/overview";
import { progressByTask, taskProgress, waitingFiles } from "@/lib/progress/queries";
import { previewReminder } from "@/lib/progress/remind/preview";
import { sendReminder } from "@/lib/progress/remind/send";
import { rejectReasons } from "@/lib/progress/review/reject-reasons";
import { reviewTimes } from "@/lib/progress/review/review-times";
import { reviewerLoad } from "@/lib/progress/review/reviewer-load";
import type { Role } from "../permissions";
import { PROGRESS, people, type Row, SCHOOL, taskOf, worker } from "./row";

const MISSING_LISTS: readonly Role[] = [...SCHOOL, "collegeViewer"];

/** Progress and what follows from it. Keys are file and name of the function. */
export const WATCHING: Record<string, Row> = {
  "progress/groups/groups groupProgress": people("school", PROGRESS, (ctx, at) =>
    groupProgress(ctx, { ...taskOf(at), level: "major", college: null }),
  ),
  "progress/history/history taskHistory": people("school", PROGRESS, (ctx, at) =>
    taskHistory(ctx, { ...taskOf(at), college: null }),
  ),
  "progress/history/keep-days keepDays": worker("platform", (ctx) => keepDays(ctx)),
  "progress/live/signal signalChanges": worker("platform", (ctx) => signalChanges(ctx)),
  "progress/live/watch watchEverything": people("reach", PROGRESS, async (ctx) => watchEverything(ctx)),
  "progress/live/watch watchTask": people("school", PROGRESS, async (ctx, at) => watchTask(ctx, taskOf(at))),
  "progress/missing/expire expireMissingLists": worker("platform", (ctx) => expireMissingLists(ctx)),
  "progress/missing/lists latestMissingList": people("school", MISSING_LISTS, (ctx, at) =>
    latestMissingList(ctx, taskOf(at)),
  ),
  "progress/missing/lists openMissingList": people("school", MISSING_LISTS, async (ctx, at) => {
    const { listId } = await requestMissingList(ctx, taskOf(at));
    return openMissingList(ctx, { schoolId: at.schoolId, listId });
  }),
  "progress/missing/request requestMissingList": people("school", MISSING_LISTS, (ctx, at) =>
    requestMissingList(ctx, taskOf(at)),
  ),
  "progress/missing/write writeMissingList": worker("school", (ctx, { schoolId }) =>
    writeMissingList(ctx, { schoolId, listId: randomUUID() }),
  ),
  "progress/money/revenue taskRevenue": people(
    "school",
    ["platformAdmin", ...SCHOOL, "finance", "auditor"],
    (ctx, at) => taskRevenue(ctx, taskOf(at)),
  ),
  "progress/overview/overview progressOverview": people("reach", PROGRESS, (ctx) =>
    progressOverview(ctx, { school: null }),
  ),
  "progress/remind/preview previewReminder": people("school", MISSING_LISTS, (ctx, at) =>
    previewReminder(ctx, { ...taskOf(at), buckets: ["notAssociated"], college: null, selectionId: null }),
  ),
  "progress/remind/send sendReminder": people("school", MISSING_LISTS, (ctx, at) =>
    sendReminder(ctx, {
      ...{ ...taskOf(at), buckets: ["notAssociated"], college: null, selectionId: null },
      ...{ text: "请尽快完成图像采集。", expected: 0 },
    }),
  ),
  "progress/review/reject-reasons rejectReasons": people("school", PROGRESS, (ctx, at) =>
    rejectReasons(ctx, { ...taskOf(at), college: null }),
  ),
  "progress/review/review-times reviewTimes": people("school", PROGRESS, (ctx, at) =>
    reviewTimes(ctx, { ...taskOf(at), college: null, days: null }),
  ),
  "progress/review/reviewer-load reviewerLoad": people(
    "reach",
    ["platformAdmin", "operator", "reviewLead", "auditor"],
    (ctx) => reviewerLoad(ctx),
  ),
  "progress/mutations foldCounts": worker("platform", (ctx) => foldCounts(ctx)),
  "progress/mutations recountCounters": worker("platform", (ctx) => recountCounters(ctx)),
  "progress/queries progressByTask": people("reach", PROGRESS, (ctx) => progressByTask(ctx)),
  "progress/queries taskProgress": people("school", PROGRESS, (ctx, at) => taskProgress(ctx, taskOf(at))),
  "progress/queries waitingFiles": people("reach", SCHOOL, (ctx) => waitingFiles(ctx)),
};
