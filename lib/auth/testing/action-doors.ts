import { randomUUID } from "node:crypto";
import { testPolicy } from "@/db/testing/collection";
import { FOR_ALL } from "@/db/testing/reviewed";
import { PASSWORD } from "@/db/testing/staff-member";
import * as association from "@/lib/association/actions";
import * as calendar from "@/lib/calendar/actions";
import * as delivery from "@/lib/delivery/actions";
import * as intake from "@/lib/intake/actions";
import * as matches from "@/lib/matches/actions";
import * as payments from "@/lib/payments/actions";
import * as progress from "@/lib/progress/actions";
import * as results from "@/lib/results/actions";
import * as review from "@/lib/review/actions";
import * as roster from "@/lib/roster/actions";
import { NO_FILTERS } from "@/lib/roster/search-params";
import * as schools from "@/lib/schools/actions";
import * as staff from "@/lib/staff/actions";
import * as students from "@/lib/students/actions";
import * as tasks from "@/lib/tasks/actions";
import * as views from "@/lib/views/actions";
import { HANDED } from "./delivering";
import { action, type Door } from "./door";
import { taskOf } from "./row";

const YEAR = new Date().getUTCFullYear();
const FACTS = {
  ...{ name: "某校", isSigned: true, contacts: [], priceMinFen: 0, priceMaxFen: 5000 },
  ...{ contractFrom: `${YEAR}-01-01`, contractTo: `${YEAR + 2}-12-31` },
};

export const ACTION_DOORS: Record<string, Door> = {
  answerNoteAction: action("notFound", ({ note }) =>
    association.answerNoteAction({ ...note, answer: "已更正" }),
  ),
  unbindByStaffAction: action("forbidden", ({ enrollment: { schoolId, enrollmentId } }) =>
    association.unbindByStaffAction({ schoolId, enrollmentId, reason: "误关联" }),
  ),
  setCalendarDayAction: action("forbidden", () =>
    calendar.setCalendarDayAction({ day: "2027-01-01", isWorking: false, occasion: "newYear", note: "" }),
  ),
  clearCalendarDayAction: action("forbidden", () => calendar.clearCalendarDayAction({ day: "2027-01-01" })),
  createBatchAction: action("notFound", (to) =>
    delivery.createBatchAction({
      ...taskOf(to),
      name: "批次",
      settings: FOR_ALL,
    }),
  ),
  sealBatchAction: action("notFound", ({ schoolId, batch: { batchId } }) =>
    delivery.sealBatchAction({ schoolId, batchId, expected: 1, fingerprint: "0".repeat(64) }),
  ),
  editBatchAction: action("notFound", ({ batch: { schoolId, batchId } }) =>
    delivery.editBatchAction({ schoolId, batchId, name: "批次", settings: FOR_ALL }),
  ),
  checkBatchAction: action("notFound", ({ batch }) => delivery.checkBatchAction(batch)),
  stopBuildAction: action("notFound", ({ batch }) => delivery.stopBuildAction(batch)),
  retryBuildAction: action("notFound", ({ batch }) => delivery.retryBuildAction(batch)),
  handOverBatchAction: action("notFound", ({ batch }) =>
    delivery.handOverBatchAction({ ...batch, ...HANDED }),
  ),
  markUploadedAction: action("notFound", ({ batch }) =>
    delivery.markUploadedAction({ ...batch, note: "已在学信网核对" }),
  ),
  closeBatchAction: action("notFound", ({ batch }) =>
    delivery.closeBatchAction({ ...batch, note: "全部上网" }),
  ),
  chooseResultSheetAction: action("notFound", ({ resultImport }) =>
    results.chooseResultSheetAction({ ...resultImport, sheetIndex: 0, headerRowNo: null }),
  ),
  mapResultAction: action("notFound", ({ resultImport }) =>
    results.mapResultAction({ ...resultImport, source: "导出", batchId: null, mapping: {}, meanings: {} }),
  ),
  takeResultAction: action("notFound", ({ resultImport }) =>
    results.takeResultAction({ ...resultImport, takesContradictions: false, expected: 1 }),
  ),
  cancelResultAction: action("notFound", ({ resultImport }) => results.cancelResultAction(resultImport)),
  undoResultAction: action("notFound", ({ resultImport }) =>
    results.undoResultAction({ ...resultImport, reason: "核对" }),
  ),
  settleMismatchAction: action("forbidden", ({ answered }) =>
    results.settleMismatchAction({ ...answered, outcome: "settled", reason: "核对", receipt: "" }),
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
    roster.correctStudentAction({ ...to.enrollment, values: {}, seenAt: new Date(), reason: "核对" }),
  ),
  moveEnrollmentAction: action("notFound", (to) =>
    roster.moveEnrollmentAction({ ...to.enrollment, toTaskId: to.taskId, reason: "核对" }),
  ),
  mergeStudentsAction: action("notFound", (to) =>
    roster.mergeStudentsAction({ ...to.enrollment, otherStudentId: randomUUID(), picks: [], reason: "核对" }),
  ),
  setCodeAction: action("notFound", (to) => roster.setCodeAction({ ...to.enrollment, code: null })),
  settleLowScoreAction: action("notFound", (to) =>
    intake.settleLowScoreAction({ ...to.enrollment, action: "recollect", reason: "核对" }),
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
      reason: "核对",
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
    progress.previewReminderAction({ ...taskOf(to), buckets: ["unpaid"], college: null, selectionId: null }),
  ),
  sendReminderAction: action("notFound", (to) =>
    progress.sendReminderAction({
      ...{ ...taskOf(to), buckets: ["unpaid"], college: null, selectionId: null },
      ...{ text: "请尽快完成图像采集。", expected: 1 },
    }),
  ),
  undoImportAction: action("notFound", (to) => roster.undoImportAction(to.roster)),
  requestRefundAction: action("forbidden", ({ schoolId, orderId }) =>
    payments.requestRefundAction({ schoolId, orderId, amountFen: 100, reason: "重复" }),
  ),
  approveRefundAction: action("forbidden", ({ schoolId, refundId }) =>
    payments.approveRefundAction({ schoolId, refundId }),
  ),
  refuseRefundAction: action("forbidden", ({ schoolId, refundId }) =>
    payments.refuseRefundAction({ schoolId, refundId, reason: "已采集" }),
  ),
  payRefundByHandAction: action("forbidden", ({ schoolId, refundId }) =>
    payments.payRefundByHandAction({ schoolId, refundId, reason: "转账" }),
  ),
  recordOnSiteAction: action("notFound", ({ student }) =>
    payments.recordOnSiteAction({ ...student, receiptNo: "A1" }),
  ),
  recordOnSiteByNumberAction: action("notFound", (to) =>
    payments.recordOnSiteByNumberAction({ ...taskOf(to), studentNo: "1", receiptNo: "A1" }),
  ),
  waiveByNumberAction: action("notFound", (to) =>
    payments.waiveByNumberAction({ ...taskOf(to), studentNo: "1", reason: "经济困难" }),
  ),
  settleBillAction: action("forbidden", ({ schoolId }) =>
    payments.settleBillAction({ schoolId, day: "2026-11-21", kind: "payment", no: "1", note: "核对" }),
  ),
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
};
