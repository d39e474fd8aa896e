import { randomUUID } from "node:crypto";
import { GET as orderExport } from "@/app/api/finance/orders/route";
import { POST as checkPhoto } from "@/app/api/photo-check/[checkId]/[part]/route";
import { GET as checkAnswer } from "@/app/api/photo-check/[checkId]/route";
import { GET as watchAll } from "@/app/api/progress/live/route";
import { POST as applyNow } from "@/app/api/review/apply-now/route";
import { POST as claim } from "@/app/api/review/claim/route";
import { POST as decide } from "@/app/api/review/decide/route";
import { POST as escalate } from "@/app/api/review/escalate/route";
import { POST as approveGrid } from "@/app/api/review/grid/approve/route";
import { POST as openGrid } from "@/app/api/review/grid/open/route";
import { POST as gridShown } from "@/app/api/review/grid/shown/route";
import { POST as undoGrid } from "@/app/api/review/grid/undo/route";
import { POST as heartbeat } from "@/app/api/review/heartbeat/route";
import { GET as held } from "@/app/api/review/held/route";
import { GET as queue } from "@/app/api/review/queue/route";
import { POST as recut, GET as recutProgress } from "@/app/api/review/recut/route";
import { POST as release } from "@/app/api/review/release/route";
import { PUT as settings } from "@/app/api/review/settings/route";
import { POST as skip } from "@/app/api/review/skip/route";
import { GET as trainerPicture } from "@/app/api/review/trainer/[runId]/[place]/[part]/route";
import { POST as undo } from "@/app/api/review/undo/route";
import { GET as archive } from "@/app/api/schools/[schoolId]/batches/[batchId]/archive/route";
import { POST as receiptFile } from "@/app/api/schools/[schoolId]/handovers/[handoverId]/receipts/route";
import { GET as missingList } from "@/app/api/schools/[schoolId]/missing-lists/[listId]/route";
import { POST as photoFile } from "@/app/api/schools/[schoolId]/photo-imports/[importId]/files/route";
import { GET as photo } from "@/app/api/schools/[schoolId]/photos/[objectId]/route";
import { GET as receipt } from "@/app/api/schools/[schoolId]/receipts/[receiptId]/route";
import { GET as errorFile } from "@/app/api/schools/[schoolId]/roster-imports/[importId]/errors/route";
import { GET as importLog } from "@/app/api/schools/[schoolId]/roster-imports/[importId]/log/route";
import { GET as watchOne } from "@/app/api/schools/[schoolId]/tasks/[taskId]/live/route";
import { POST as resultFile } from "@/app/api/schools/[schoolId]/tasks/[taskId]/result-imports/route";
import { GET as rosterExport } from "@/app/api/schools/[schoolId]/tasks/[taskId]/roster/route";
import { POST as rosterFile } from "@/app/api/schools/[schoolId]/tasks/[taskId]/roster-imports/route";
import { GET as unreachedExport } from "@/app/api/schools/[schoolId]/tasks/[taskId]/unreached/route";
import { DEFAULT_SETTINGS } from "@/lib/review/settings/settings";
import { at, type Door, get, itemOf, post, reading, writing } from "./door";
import { taskOf } from "./row";

const VERDICT = { version: 1, verdict: "approve", reasons: [], note: "", tookMs: 1 };

export const ROUTE_DOORS: Record<string, Door> = {
  "GET finance/orders": reading(() => orderExport(get()), "ok"),
  "GET photo-check/[checkId]": reading(() => checkAnswer(get(), at({ checkId: randomUUID() })), "ok"),
  "POST photo-check/[checkId]/[part]": writing(
    (_, origin) => checkPhoto(post("not a photo", origin), at({ checkId: randomUUID(), part: "capture" })),
    "ok",
  ),
  "GET progress/live": reading(() => watchAll(get()), "ok"),
  "POST review/apply-now": writing((_, origin) => applyNow(post({}, origin)), "ok"),
  "POST review/claim": writing(
    ({ taskId }, origin) => claim(post({ taskId, count: 3, held: [] }, origin)),
    "ok",
  ),
  "POST review/decide": writing((to, origin) => decide(post({ ...itemOf(to), ...VERDICT }, origin))),
  "POST review/escalate": writing((to, origin) =>
    escalate(post({ ...itemOf(to), version: 1, reason: "看不清" }, origin)),
  ),
  "GET review/held": reading(() => held(), "ok"),
  "POST review/heartbeat": writing((to, origin) => heartbeat(post({ items: [itemOf(to)] }, origin)), "ok"),
  "POST review/grid/approve": writing((to, origin) =>
    approveGrid(post({ ...to.grid, items: [{ ...itemOf(to), version: 1 }], count: 1, pulled: [] }, origin)),
  ),
  "POST review/grid/open": writing((to, origin) => openGrid(post(taskOf(to), origin))),
  "POST review/grid/shown": writing((to, origin) => gridShown(post(to.grid, origin))),
  "POST review/grid/undo": writing((to, origin) => undoGrid(post(to.grid, origin))),
  "GET review/queue": reading(({ taskId }) => queue(get(`?task=${taskId}`)), "ok"),
  "POST review/recut": writing((to, origin) =>
    recut(post({ ...itemOf(to), version: 1, crop: { left: 0, top: 0, width: 480 } }, origin)),
  ),
  "GET review/recut": reading(({ recut: { schoolId, recutId } }) =>
    recutProgress(get(`?schoolId=${schoolId}&recutId=${recutId}`)),
  ),
  "POST review/release": writing((to, origin) => release(post({ items: [itemOf(to)] }, origin)), "ok"),
  "POST review/skip": writing((to, origin) => skip(post({ ...itemOf(to), reason: "核对" }, origin))),
  "PUT review/settings": writing((_, origin) => settings(post(DEFAULT_SETTINGS, origin)), "ok"),
  "POST review/undo": writing(({ schoolId }, origin) =>
    undo(post({ schoolId, decisionId: randomUUID() }, origin)),
  ),
  "GET review/trainer/[runId]/[place]/[part]": reading(() =>
    trainerPicture(get(), at({ runId: randomUUID(), place: "1", part: "standard" })),
  ),
  "GET schools/[schoolId]/batches/[batchId]/archive": reading(({ schoolId, batch: { batchId } }) =>
    archive(get(), at({ schoolId, batchId })),
  ),
  "POST schools/[schoolId]/handovers/[handoverId]/receipts": writing((to, origin) =>
    receiptFile(post("%PDF-1.7", origin), at(to.handover)),
  ),
  "GET schools/[schoolId]/receipts/[receiptId]": reading((to) => receipt(get(), at(to.receipt))),
  "POST schools/[schoolId]/photo-imports/[importId]/files": writing((to, origin) =>
    photoFile(post("not a photo", origin), at(to.photoImport)),
  ),
  "GET schools/[schoolId]/missing-lists/[listId]": reading(({ schoolId, missing: { listId } }) =>
    missingList(get(), at({ schoolId, listId })),
  ),
  "GET schools/[schoolId]/tasks/[taskId]/live": reading((to) => watchOne(get(), at(taskOf(to)))),
  "GET schools/[schoolId]/roster-imports/[importId]/errors": reading((to) => errorFile(get(), at(to.roster))),
  "GET schools/[schoolId]/roster-imports/[importId]/log": reading((to) => importLog(get(), at(to.roster))),
  "GET schools/[schoolId]/tasks/[taskId]/unreached": reading((to) => unreachedExport(get(), at(taskOf(to)))),
  "GET schools/[schoolId]/tasks/[taskId]/roster": reading((to) => rosterExport(get(), at(taskOf(to)))),
  "GET schools/[schoolId]/photos/[objectId]": reading((to) => photo(get(), at(to.photo))),
  "POST schools/[schoolId]/tasks/[taskId]/roster-imports": writing((to, origin) =>
    rosterFile(post("XM,XH", origin), at(taskOf(to))),
  ),
  "POST schools/[schoolId]/tasks/[taskId]/result-imports": writing((to, origin) =>
    resultFile(post("学号,结果", origin), at(taskOf(to))),
  ),
};
