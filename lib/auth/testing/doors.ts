import { randomUUID } from "node:crypto";
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
import { GET as missingList } from "@/app/api/schools/[schoolId]/missing-lists/[listId]/route";
import { POST as photoFile } from "@/app/api/schools/[schoolId]/photo-imports/[importId]/files/route";
import { GET as photo } from "@/app/api/schools/[schoolId]/photos/[objectId]/route";
import { GET as errorFile } from "@/app/api/schools/[schoolId]/roster-imports/[importId]/errors/route";
import { GET as watchOne } from "@/app/api/schools/[schoolId]/tasks/[taskId]/live/route";
import { GET as rosterExport } from "@/app/api/schools/[schoolId]/tasks/[taskId]/roster/route";
import { POST as rosterFile } from "@/app/api/schools/[schoolId]/tasks/[taskId]/roster-imports/route";
import { testPolicy } from "@/db/testing/collection";
import { PASSWORD } from "@/db/testing/staff-member";
import type { ActionResult } from "@/lib/actions/staff-action";
import * as delivery from "@/lib/delivery/actions";
import * as intake from "@/lib/intake/actions";
import * as matches from "@/lib/matches/actions";
import * as progress from "@/lib/progress/actions";
import * as review from "@/lib/review/actions";
import { DEFAULT_SETTINGS } from "@/lib/review/settings/settings";
import * as roster from "@/lib/roster/actions";
import { NO_FILTERS } from "@/lib/roster/search-params";
import * as schools from "@/lib/schools/actions";
import * as staff from "@/lib/staff/actions";
import * as students from "@/lib/students/actions";
import * as tasks from "@/lib/tasks/actions";
import * as views from "@/lib/views/actions";
import { taskOf } from "./row";
import type { Target } from "./target";

/** Where a request says it comes from. */
export type Origin = "own" | "foreign" | "none";

type Answer = Promise<Response> | Promise<ActionResult<unknown>>;

/** A server action or route with a call that names one school's things. */
export type Door = {
  /** What somebody who holds the role in another school is told. */
  elsewhere: "notFound" | "forbidden" | "ok";
  /** Routes that write look at where the request comes from; for actions the framework does. */
  checksOrigin: boolean;
  open: (at: Target, origin: Origin) => Answer;
};

const action = (
  elsewhere: Door["elsewhere"],
  open: (at: Target) => Promise<ActionResult<unknown>>,
): Door => ({
  elsewhere,
  checksOrigin: false,
  open,
});
const reading = (
  open: (at: Target) => Promise<Response>,
  elsewhere: Door["elsewhere"] = "notFound",
): Door => ({
  elsewhere,
  checksOrigin: false,
  open,
});
const writing = (
  open: (at: Target, origin: Origin) => Promise<Response>,
  elsewhere: Door["elsewhere"] = "notFound",
): Door => ({ elsewhere, checksOrigin: true, open });

const HOST = "console.test";
const ORIGINS: Record<Origin, Record<string, string>> = {
  own: { origin: `https://${HOST}`, "sec-fetch-site": "same-origin" },
  foreign: { origin: "https://elsewhere.test", "sec-fetch-site": "cross-site" },
  none: {},
};

function post(body: unknown, origin: Origin): Request {
  const headers = { host: HOST, "x-file-name": "file", ...ORIGINS[origin] };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request(`https://${HOST}/`, { method: "POST", body: text, headers });
}

const get = (query = "") => new Request(`https://${HOST}/${query}`, { headers: { host: HOST } });
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const itemOf = ({ card }: Target) => ({ schoolId: card.schoolId, itemId: card.itemId, token: card.token });

const YEAR = new Date().getUTCFullYear();
const FACTS = {
  ...{ name: "某校", isSigned: true, contacts: [], priceMinFen: 0, priceMaxFen: 5000 },
  ...{ contractFrom: `${YEAR}-01-01`, contractTo: `${YEAR + 2}-12-31` },
};
const VERDICT = { version: 1, verdict: "approve", reasons: [], note: "", tookMs: 1, scoreShown: true };

export const DOORS: Record<string, Door> = {
  createBatchAction: action("notFound", (to) =>
    delivery.createBatchAction({
      ...taskOf(to),
      name: "批次",
      settings: { template: "{XH}", colleges: null },
    }),
  ),
  sealBatchAction: action("notFound", ({ schoolId, batch: { batchId } }) =>
    delivery.sealBatchAction({ schoolId, batchId, expected: 1 }),
  ),
  createPhotoImportAction: action("notFound", (to) =>
    intake.createPhotoImportAction({ ...taskOf(to), kind: "capture" }),
  ),
  finishPhotoImportAction: action("notFound", (to) => intake.finishPhotoImportAction(to.photoImport)),
  assignItemAction: action("notFound", (to) => intake.assignItemAction({ ...to.item, number: "1" })),
  dismissItemAction: action("notFound", (to) => intake.dismissItemAction(to.item)),
  passBlockedAction: action("notFound", ({ schoolId }) =>
    intake.passBlockedAction({ schoolId, submissionId: randomUUID(), reason: "误判" }),
  ),
  settleMatchAction: action("notFound", ({ group }) =>
    matches.settleMatchAction({ ...group, outcome: "innocent", reason: "双胞胎", takeBack: [] }),
  ),
  startPhotoCheckAction: action("ok", () =>
    intake.startPhotoCheckAction({ checkId: randomUUID(), kind: "photo", hasReference: false }),
  ),
  mapImportAction: action("notFound", (to) =>
    roster.mapImportAction({ ...to.roster, mapping: {}, leavesHidden: false }),
  ),
  chooseSheetAction: action("notFound", (to) =>
    roster.chooseSheetAction({ ...to.roster, sheetIndex: 0, headerRowNo: null }),
  ),
  fixRowsAction: action("notFound", (to) =>
    roster.fixRowsAction({ ...to.roster, rows: [{ rowNo: 2, fix: { name: "甲" } }] }),
  ),
  acceptRepairsAction: action("notFound", (to) => roster.acceptRepairsAction({ ...to.roster, rowNos: [2] })),
  resumeImportAction: action("notFound", (to) => roster.resumeImportAction(to.roster)),
  commitImportAction: action("notFound", (to) =>
    roster.commitImportAction({ ...to.roster, expected: { new: 0, changed: 0 } }),
  ),
  cancelImportAction: action("notFound", (to) => roster.cancelImportAction(to.roster)),
  requireEnrollmentAction: action("notFound", (to) => roster.requireEnrollmentAction(to.enrollment)),
  findTwinAction: action("notFound", (to) => roster.findTwinAction({ ...to.enrollment, number: "1" })),
  addStudentAction: action("notFound", (to) => roster.addStudentAction({ ...taskOf(to), values: {} })),
  editStudentAction: action("notFound", (to) =>
    roster.editStudentAction({ ...to.enrollment, values: {}, seenAt: new Date() }),
  ),
  correctStudentAction: action("notFound", (to) =>
    roster.correctStudentAction({ ...to.enrollment, values: {}, seenAt: new Date(), reason: "x" }),
  ),
  moveEnrollmentAction: action("notFound", (to) =>
    roster.moveEnrollmentAction({ ...to.enrollment, toTaskId: to.taskId, reason: "x" }),
  ),
  mergeStudentsAction: action("notFound", (to) =>
    roster.mergeStudentsAction({ ...to.enrollment, otherStudentId: randomUUID(), picks: [], reason: "x" }),
  ),
  setCodeAction: action("notFound", (to) => roster.setCodeAction({ ...to.enrollment, code: null })),
  settleLowScoreAction: action("notFound", (to) =>
    intake.settleLowScoreAction({ ...to.enrollment, action: "recollect", reason: "x" }),
  ),
  keepSearchAction: action("notFound", (to) => roster.keepSearchAction({ ...taskOf(to), term: "王" })),
  keepSearchEverywhereAction: action("ok", () => roster.keepSearchEverywhereAction({ term: "王" })),
  freezeSelectionAction: action("notFound", (to) =>
    roster.freezeSelectionAction({ ...taskOf(to), filters: NO_FILTERS, ids: null }),
  ),
  applyToSelectionAction: action("notFound", ({ schoolId }) =>
    roster.applyToSelectionAction({
      schoolId,
      selectionId: randomUUID(),
      action: "exempt",
      reason: "x",
      expected: 1,
    }),
  ),
  applyToStudentAction: action("notFound", ({ student }) =>
    students.applyToStudentAction({ ...student, action: "grantAttempt", reason: "核对后增加" }),
  ),
  revealDocumentAction: action("notFound", ({ student }) =>
    students.revealDocumentAction({ ...student, reason: "核对证件" }),
  ),
  removeViewAction: action("notFound", ({ schoolId }) =>
    views.removeViewAction({ list: "roster", schoolId, viewId: randomUUID() }),
  ),
  saveViewAction: action("notFound", ({ schoolId }) =>
    views.saveViewAction({ list: "roster", schoolId, name: "视图", query: "", isShared: false }),
  ),
  setDefaultViewAction: action("notFound", ({ schoolId }) =>
    views.setDefaultViewAction({ list: "roster", schoolId, viewId: null }),
  ),
  requestMissingListAction: action("notFound", (to) => progress.requestMissingListAction(taskOf(to))),
  previewReminderAction: action("notFound", (to) =>
    progress.previewReminderAction({ ...taskOf(to), buckets: ["unpaid"], college: null }),
  ),
  sendReminderAction: action("notFound", (to) =>
    progress.sendReminderAction({
      ...{ ...taskOf(to), buckets: ["unpaid"], college: null },
      ...{ text: "请尽快完成图像采集。", expected: 1 },
    }),
  ),
  undoImportAction: action("notFound", (to) => roster.undoImportAction(to.roster)),
  keepStudentNoAction: action("ok", () => review.keepStudentNoAction({ term: "2023" })),
  reopenAction: action("forbidden", ({ schoolId, card }) =>
    review.reopenAction({ schoolId, submissionId: card.submissionId, reason: "判断有误" }),
  ),
  takeOverAction: action("forbidden", (to) => review.takeOverAction({ staffId: to.somebody })),
  handOverAction: action("forbidden", (to) => review.handOverAction({ from: "escalated", to: to.somebody })),
  startTrainerAction: action("ok", () => review.startTrainerAction({})),
  answerTrainerAction: action("notFound", () =>
    review.answerTrainerAction({ runId: randomUUID(), place: 1, verdict: "approve", reasons: [], tookMs: 1 }),
  ),
  makeGoldAction: action("forbidden", (to) => review.makeGoldAction({ ...taskOf(to), count: 24 })),
  plantGoldAction: action("forbidden", (to) => review.plantGoldAction({ ...taskOf(to), expected: 1 })),
  retireGoldAction: action("forbidden", (to) =>
    review.retireGoldAction({ ...taskOf(to), photoId: to.goldPhotoId, isRetired: true }),
  ),
  createSchoolAction: action("forbidden", () => schools.createSchoolAction({ ...FACTS, code: "99999" })),
  updateSchoolAction: action("forbidden", ({ schoolId }) =>
    schools.updateSchoolAction({ ...FACTS, schoolId }),
  ),
  createStaffAction: action("forbidden", () =>
    staff.createStaffAction({ login: "somebody-new", name: "甲", password: PASSWORD }),
  ),
  updateStaffAction: action("forbidden", (to) =>
    staff.updateStaffAction({ staffId: to.somebody, name: "乙", isActive: false }),
  ),
  setPasswordAction: action("forbidden", (to) =>
    staff.setPasswordAction({ staffId: to.somebody, password: PASSWORD }),
  ),
  grantRoleAction: action("forbidden", ({ somebody, schoolId }) =>
    staff.grantRoleAction({ staffId: somebody, role: "finance", schoolId, taskId: null, college: null }),
  ),
  revokeRoleAction: action("forbidden", () => staff.revokeRoleAction({ grantId: randomUUID() })),
  revokeSessionsAction: action("forbidden", (to) => staff.revokeSessionsAction({ staffId: to.somebody })),
  createTaskAction: action("notFound", ({ schoolId }) =>
    tasks.createTaskAction({
      schoolId,
      facts: { name: "又一任务", kind: "freshman", category: "adult", cohort: YEAR },
      policy: testPolicy(),
    }),
  ),
  changePolicyAction: action("notFound", (to) =>
    tasks.changePolicyAction({ ...taskOf(to), fromVersion: 1, policy: testPolicy(), reason: "again" }),
  ),
  setTaskStatusAction: action("notFound", (to) =>
    tasks.setTaskStatusAction({ ...taskOf(to), status: "paused" }),
  ),

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
  "POST review/skip": writing((to, origin) => skip(post({ ...itemOf(to), reason: "x" }, origin))),
  "PUT review/settings": writing((_, origin) => settings(post(DEFAULT_SETTINGS, origin)), "ok"),
  "POST review/undo": writing(({ schoolId }, origin) =>
    undo(post({ schoolId, decisionId: randomUUID() }, origin)),
  ),
  "GET review/trainer/[runId]/[place]/[part]": reading(() =>
    trainerPicture(get(), at({ runId: randomUUID(), place: "1", part: "capture" })),
  ),
  "GET schools/[schoolId]/batches/[batchId]/archive": reading(({ schoolId, batch: { batchId } }) =>
    archive(get(), at({ schoolId, batchId })),
  ),
  "POST schools/[schoolId]/photo-imports/[importId]/files": writing((to, origin) =>
    photoFile(post("not a photo", origin), at(to.photoImport)),
  ),
  "GET schools/[schoolId]/missing-lists/[listId]": reading(({ schoolId, missing: { listId } }) =>
    missingList(get(), at({ schoolId, listId })),
  ),
  "GET schools/[schoolId]/tasks/[taskId]/live": reading((to) => watchOne(get(), at(taskOf(to)))),
  "GET schools/[schoolId]/roster-imports/[importId]/errors": reading((to) => errorFile(get(), at(to.roster))),
  "GET schools/[schoolId]/tasks/[taskId]/roster": reading((to) => rosterExport(get(), at(taskOf(to)))),
  "GET schools/[schoolId]/photos/[objectId]": reading((to) => photo(get(), at(to.photo))),
  "POST schools/[schoolId]/tasks/[taskId]/roster-imports": writing((to, origin) =>
    rosterFile(post("XM,XH", origin), at(taskOf(to))),
  ),
};
