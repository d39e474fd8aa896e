import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { plainEngine } from "@/db/testing/plain-engine";
import { matchPhotos } from "@/lib/intake/mutations/match-photos";
import { passBlocked } from "@/lib/intake/mutations/pass-blocked";
import {
  addCheckPhoto,
  runPhotoCheck,
  startPhotoCheck,
  sweepPhotoCheck,
  takePhotoCheck,
} from "@/lib/intake/mutations/photo-check";
import { processReference } from "@/lib/intake/mutations/process-reference";
import { processSubmission } from "@/lib/intake/mutations/process-submission";
import { assignItem, dismissItem } from "@/lib/intake/mutations/resolve-item";
import { addPhotoFile, createPhotoImport, finishUpload } from "@/lib/intake/mutations/upload";
import {
  listPhotoImports,
  listPhotoItems,
  requirePhotoImport,
  requirePhotoObject,
} from "@/lib/intake/queries";
import { listStopped } from "@/lib/intake/stopped/list-stopped";
import { findMatches } from "@/lib/matches/mutations/find-matches";
import { settleGroup } from "@/lib/matches/mutations/settle-group";
import { countMatchGroups, listMatchGroups, openMatches } from "@/lib/matches/queries";
import { reviewBacklog } from "@/lib/review/lead/backlog";
import { listReviewers } from "@/lib/review/lead/colleagues";
import { listDecided } from "@/lib/review/lead/decided";
import { claimItems, releaseClaims, renewClaims } from "@/lib/review/mutations/claim";
import { decide } from "@/lib/review/mutations/decide";
import { escalate } from "@/lib/review/mutations/escalate";
import { handOver } from "@/lib/review/mutations/hand-over";
import { releaseDue, releaseMine } from "@/lib/review/mutations/release";
import { reopen } from "@/lib/review/mutations/reopen";
import { saveSettings } from "@/lib/review/mutations/save-settings";
import { skip } from "@/lib/review/mutations/skip";
import { takeOver } from "@/lib/review/mutations/take-over";
import { undo } from "@/lib/review/mutations/undo";
import { heldDecisions, queueState, reviewableTasks, workbenchSettings } from "@/lib/review/queries";
import { DEFAULT_SETTINGS } from "@/lib/review/settings/settings";
import { listWrongRows } from "@/lib/roster/imports/wrong-rows";
import { applyToSelection, applyToStudent, waiveFee } from "@/lib/roster/mutations/bulk";
import { checkImport } from "@/lib/roster/mutations/check-import";
import { commitRows } from "@/lib/roster/mutations/commit-rows";
import { openErrorRows } from "@/lib/roster/mutations/error-rows";
import { acceptRepairs, fixRows } from "@/lib/roster/mutations/fix-rows";
import { openImportLog } from "@/lib/roster/mutations/import-log";
import { readImport } from "@/lib/roster/mutations/read-import";
import {
  cancelImport,
  chooseSheet,
  commitImport,
  mapImport,
  resumeImport,
} from "@/lib/roster/mutations/steer";
import { undoImport } from "@/lib/roster/mutations/undo-import";
import { uploadRoster } from "@/lib/roster/mutations/upload";
import { listImportRows, listImports, requireImport } from "@/lib/roster/queries";
import { revealDocument } from "@/lib/students/mutations";
import { requireStudentHistory } from "@/lib/students/queries";
import type { Role } from "../permissions";
import { both, HELPERS, PHOTOS, people, ROSTER, type Row, SCHOOL, taskOf, worker } from "./row";
import type { Target } from "./target";

const upload = (text: string) => ({ fileName: "file", source: Readable.from([Buffer.from(text)]) });
const CHECKERS: readonly Role[] = [...SCHOOL, "reviewer", "reviewLead", "support"];
const MATCHES: readonly Role[] = [...SCHOOL, "reviewLead", "auditor"];
const check = () => ({ staffId: randomUUID(), checkId: randomUUID() });
const claimOf = ({ card }: Target) => ({ schoolId: card.schoolId, itemId: card.itemId, token: card.token });

/** Rosters, photos and review. Keys are file and name of the function. */
export const COLLECTING: Record<string, Row> = {
  "intake/mutations/match-photos matchPhotos": worker("school", (ctx, at) =>
    matchPhotos(ctx, at.photoImport),
  ),
  "intake/mutations/photo-check addCheckPhoto": people("platform", CHECKERS, (ctx) =>
    addCheckPhoto(ctx, { checkId: randomUUID(), part: "capture", source: upload("photo").source }),
  ),
  "intake/mutations/photo-check startPhotoCheck": people("platform", CHECKERS, (ctx) =>
    startPhotoCheck(ctx, { checkId: randomUUID(), kind: "photo", hasReference: false }),
  ),
  "intake/mutations/photo-check takePhotoCheck": people("platform", CHECKERS, (ctx) =>
    takePhotoCheck(ctx, { checkId: randomUUID() }),
  ),
  "intake/mutations/photo-check runPhotoCheck": both("platform", CHECKERS, (ctx) =>
    runPhotoCheck(ctx, plainEngine(), { ...check(), kind: "photo", hasReference: false }),
  ),
  "intake/mutations/photo-check sweepPhotoCheck": both("platform", CHECKERS, (ctx) =>
    sweepPhotoCheck(ctx, check()),
  ),
  "intake/mutations/pass-blocked passBlocked": people("school", [...SCHOOL, "reviewLead"], (ctx, at) =>
    passBlocked(ctx, { schoolId: at.schoolId, submissionId: randomUUID(), reason: "误判" }),
  ),
  "intake/mutations/process-reference processReference": worker("school", (ctx, at) =>
    processReference(ctx, plainEngine(), { schoolId: at.schoolId, referenceId: randomUUID() }),
  ),
  "intake/mutations/process-submission processSubmission": worker("school", (ctx, at) =>
    processSubmission(ctx, plainEngine(), { schoolId: at.schoolId, submissionId: randomUUID() }),
  ),
  "intake/mutations/resolve-item assignItem": people("school", SCHOOL, (ctx, at) =>
    assignItem(ctx, { ...at.item, number: "no such number" }),
  ),
  "intake/mutations/resolve-item dismissItem": people("school", SCHOOL, (ctx, at) =>
    dismissItem(ctx, at.item),
  ),
  "intake/mutations/upload addPhotoFile": people("school", SCHOOL, (ctx, at) =>
    addPhotoFile(ctx, { ...at.photoImport, ...upload("not a photo") }),
  ),
  "intake/mutations/upload createPhotoImport": people("school", SCHOOL, (ctx, at) =>
    createPhotoImport(ctx, { ...taskOf(at), kind: "capture" }),
  ),
  "intake/mutations/upload finishUpload": people("school", SCHOOL, (ctx, at) =>
    finishUpload(ctx, at.photoImport),
  ),
  "intake/queries listPhotoImports": people("school", SCHOOL, (ctx, at) => listPhotoImports(ctx, taskOf(at))),
  "intake/queries listPhotoItems": people("school", SCHOOL, (ctx, at) =>
    listPhotoItems(ctx, { ...at.photoImport, outcomes: ["unmatched"] }),
  ),
  "intake/queries requirePhotoImport": people("school", SCHOOL, (ctx, at) =>
    requirePhotoImport(ctx, at.photoImport),
  ),
  "intake/queries requirePhotoObject": both("school", PHOTOS, (ctx, at) => requirePhotoObject(ctx, at.photo)),

  "intake/stopped/list-stopped listStopped": people("school", [...SCHOOL, "reviewLead"], (ctx, at) =>
    listStopped(ctx, taskOf(at)),
  ),

  "matches/mutations/find-matches findMatches": worker("school", (ctx, at) =>
    findMatches(ctx, { schoolId: at.schoolId, originalId: at.photo.objectId }),
  ),
  "matches/mutations/settle-group settleGroup": people("school", [...SCHOOL, "reviewLead"], (ctx, at) =>
    settleGroup(ctx, { ...at.group, outcome: "innocent", reason: "双胞胎", takeBack: [] }),
  ),
  "matches/queries listMatchGroups": people("school", MATCHES, (ctx, at) =>
    listMatchGroups(ctx, { ...taskOf(at), state: "open" }),
  ),
  "matches/queries countMatchGroups": people("school", MATCHES, (ctx, at) =>
    countMatchGroups(ctx, taskOf(at)),
  ),
  "matches/queries openMatches": people("reach", MATCHES, (ctx) => openMatches(ctx)),

  "review/mutations/claim claimItems": people("reach", ["reviewer", "reviewLead"], (ctx, at) =>
    claimItems(ctx, { taskId: at.taskId, count: 5, held: [] }),
  ),
  "review/mutations/claim releaseClaims": people("reach", ["reviewer", "reviewLead"], (ctx, at) =>
    releaseClaims(ctx, [claimOf(at)]),
  ),
  "review/mutations/claim renewClaims": people("reach", ["reviewer", "reviewLead"], async (ctx, at) => {
    const { lost } = await renewClaims(ctx, [claimOf(at)]);
    return lost.length;
  }),
  "review/mutations/decide decide": people("school", ["reviewer", "reviewLead"], (ctx, at) =>
    decide(ctx, {
      ...claimOf(at),
      version: 1,
      verdict: "approve",
      reasons: [],
      note: "",
      tookMs: 1,
    }),
  ),
  "review/mutations/undo undo": people("school", ["reviewer", "reviewLead"], (ctx, { schoolId }) =>
    undo(ctx, { schoolId, decisionId: randomUUID() }),
  ),
  "review/mutations/escalate escalate": people("school", ["reviewer", "reviewLead"], (ctx, at) =>
    escalate(ctx, { ...claimOf(at), version: 1, reason: "难以判断" }),
  ),
  "review/mutations/reopen reopen": people("school", ["reviewLead"], (ctx, { schoolId, card }) =>
    reopen(ctx, { schoolId, submissionId: card.submissionId, reason: "判断有误" }),
  ),
  "review/mutations/save-settings saveSettings": people("reach", ["reviewer", "reviewLead"], (ctx) =>
    saveSettings(ctx, DEFAULT_SETTINGS),
  ),
  "review/mutations/take-over takeOver": people("reach", ["reviewLead"], (ctx) =>
    takeOver(ctx, { staffId: randomUUID() }),
  ),
  "review/mutations/hand-over handOver": people("reach", ["reviewLead"], (ctx, at) =>
    handOver(ctx, { from: "escalated", to: at.somebody }),
  ),
  "review/lead/colleagues listReviewers": people("reach", ["reviewLead"], (ctx) => listReviewers(ctx)),
  "review/mutations/release releaseDue": worker("platform", (ctx) => releaseDue(ctx)),
  "review/mutations/release releaseMine": people("reach", ["reviewer", "reviewLead"], (ctx) =>
    releaseMine(ctx),
  ),
  "review/mutations/skip skip": people("school", ["reviewer", "reviewLead"], (ctx, at) =>
    skip(ctx, { ...claimOf(at), reason: "x" }),
  ),
  "review/queries queueState": people("reach", ["reviewer", "reviewLead"], (ctx, { taskId }) =>
    queueState(ctx, { taskId }),
  ),
  "review/queries workbenchSettings": people("reach", ["reviewer", "reviewLead"], (ctx) =>
    workbenchSettings(ctx),
  ),
  "review/lead/backlog reviewBacklog": people("reach", ["reviewLead"], (ctx) => reviewBacklog(ctx)),
  "review/lead/decided listDecided": people("reach", ["reviewLead"], (ctx) => listDecided(ctx)),
  "review/queries heldDecisions": people("reach", ["reviewer", "reviewLead"], (ctx) => heldDecisions(ctx)),
  "review/queries reviewableTasks": people("reach", ["reviewer", "reviewLead"], (ctx) =>
    reviewableTasks(ctx),
  ),

  "roster/mutations/check-import checkImport": worker("school", (ctx, at) => checkImport(ctx, at.roster)),
  "roster/mutations/commit-rows commitRows": worker("school", (ctx, at) => commitRows(ctx, at.roster)),
  "roster/mutations/read-import readImport": worker("school", (ctx, at) => readImport(ctx, at.roster)),
  "roster/mutations/bulk applyToSelection": people("school", HELPERS, (ctx, at) =>
    applyToSelection(ctx, {
      schoolId: at.schoolId,
      selectionId: at.selection.selectionId,
      action: "grantAttempt",
      reason: "x",
      expected: 9999,
    }),
  ),
  "roster/mutations/bulk waiveFee": people("school", [...SCHOOL, "finance"], (ctx, at) =>
    waiveFee(ctx, { ...at.student, reason: "经济困难" }),
  ),
  "roster/mutations/bulk applyToStudent": people("school", HELPERS, (ctx, at) =>
    applyToStudent(ctx, { ...at.student, action: "grantAttempt", reason: "x" }),
  ),
  "roster/mutations/error-rows openErrorRows": people("school", SCHOOL, (ctx, at) =>
    openErrorRows(ctx, at.roster),
  ),
  "roster/mutations/import-log openImportLog": people("school", SCHOOL, (ctx, at) =>
    openImportLog(ctx, at.roster),
  ),
  "roster/mutations/undo-import undoImport": people("school", SCHOOL, (ctx, at) =>
    undoImport(ctx, at.roster),
  ),
  "roster/imports/wrong-rows listWrongRows": people("school", SCHOOL, (ctx, at) =>
    listWrongRows(ctx, at.roster),
  ),
  "roster/mutations/fix-rows fixRows": people("school", SCHOOL, (ctx, at) =>
    fixRows(ctx, { ...at.roster, rows: [{ rowNo: 2, fix: { name: "甲" } }] }),
  ),
  "roster/mutations/fix-rows acceptRepairs": people("school", SCHOOL, (ctx, at) =>
    acceptRepairs(ctx, { ...at.roster, rowNos: [2] }),
  ),
  "roster/mutations/steer chooseSheet": people("school", SCHOOL, (ctx, at) =>
    chooseSheet(ctx, { ...at.roster, sheetIndex: 0, headerRowNo: null }),
  ),
  "roster/mutations/steer resumeImport": people("school", SCHOOL, (ctx, at) => resumeImport(ctx, at.roster)),
  "roster/mutations/steer cancelImport": people("school", SCHOOL, (ctx, at) => cancelImport(ctx, at.roster)),
  "roster/mutations/steer commitImport": people("school", SCHOOL, (ctx, at) =>
    commitImport(ctx, { ...at.roster, expected: { new: 0, changed: 0 } }),
  ),
  "roster/mutations/steer mapImport": people("school", SCHOOL, (ctx, at) =>
    mapImport(ctx, { ...at.roster, mapping: {}, leavesHidden: false }),
  ),
  "roster/mutations/upload uploadRoster": people("school", SCHOOL, (ctx, at) =>
    uploadRoster(ctx, { ...taskOf(at), ...upload("XM,XH\n") }),
  ),
  "roster/queries listImportRows": people("school", SCHOOL, (ctx, at) =>
    listImportRows(ctx, { ...at.roster, outcome: "new" }),
  ),
  "roster/queries listImports": people("school", SCHOOL, (ctx, at) => listImports(ctx, taskOf(at))),
  "roster/queries requireImport": people("school", SCHOOL, (ctx, at) => requireImport(ctx, at.roster)),

  "students/mutations revealDocument": people("school", HELPERS, (ctx, at) =>
    revealDocument(ctx, { ...at.student, reason: "核对证件" }),
  ),
  "students/queries requireStudentHistory": people("school", ROSTER, (ctx, at) =>
    requireStudentHistory(ctx, { ...taskOf(at), enrollmentId: at.student.enrollmentId }),
  ),
};
