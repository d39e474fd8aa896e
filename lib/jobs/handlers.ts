import type { z } from "zod";
import { forgetRequests } from "@/lib/api/forget-requests";
import { lookAtPictureJob, sweepPictureJob } from "@/lib/association/jobs";
import { lookAtPicture, sweepPicture } from "@/lib/association/mutations/show-picture";
import { sealAudit } from "@/lib/audit/mutations";
import { keepSealCopy } from "@/lib/audit/seal-copies";
import type { Ctx } from "@/lib/auth/ctx";
import { systemCtx } from "@/lib/auth/ctx";
import { followCalendarJob } from "@/lib/calendar/jobs";
import { buildBatchJob } from "@/lib/delivery/jobs";
import { buildBatch } from "@/lib/delivery/mutations/build";
import { loadDemoJob } from "@/lib/demo/jobs";
import { loadDemo } from "@/lib/demo/load";
import type { ImagingEngine } from "@/lib/imaging/engine";
import {
  matchPhotosJob,
  processReferenceJob,
  processSubmissionJob,
  produceCaptureJob,
  runPhotoCheckJob,
  sweepPhotoCheckJob,
} from "@/lib/intake/jobs";
import { matchPhotos } from "@/lib/intake/mutations/match-photos";
import { runPhotoCheck, sweepPhotoCheck } from "@/lib/intake/mutations/photo-check";
import { processReference } from "@/lib/intake/mutations/process-reference";
import { processSubmission } from "@/lib/intake/mutations/process-submission";
import { produceCapture } from "@/lib/intake/mutations/produce-capture";
import { sweepUploads } from "@/lib/intake/student/drop-upload";
import { findMatchesJob } from "@/lib/matches/jobs";
import { findMatches } from "@/lib/matches/mutations/find-matches";
import { sendDue } from "@/lib/messages/outbox/send-due";
import { chosenMessenger } from "@/lib/messages/platform/chosen-messenger";
import { guardShoot } from "@/lib/onsite/guard/guard-shoot";
import { guardShootJob } from "@/lib/onsite/jobs";
import { compareDueBills } from "@/lib/payments/mutations/compare-bill";
import { reconcileDue } from "@/lib/payments/mutations/reconcile";
import { isPayOff, payPlatform } from "@/lib/payments/platform/chosen-platform";
import { makeSheetsJob } from "@/lib/prints/jobs";
import { makeSheets } from "@/lib/prints/runs/make-sheets";
import { keepDays } from "@/lib/progress/history/keep-days";
import { writeMissingListJob } from "@/lib/progress/jobs";
import { signalChanges } from "@/lib/progress/live/signal";
import { expireMissingLists } from "@/lib/progress/missing/expire";
import { writeMissingList } from "@/lib/progress/missing/write";
import { foldCounts } from "@/lib/progress/mutations";
import { checkResultJob, readResultJob, takeResultJob } from "@/lib/results/jobs";
import { checkResult } from "@/lib/results/mutations/check";
import { readResult } from "@/lib/results/mutations/read";
import { takeRows } from "@/lib/results/mutations/take";
import { makeGold } from "@/lib/review/gold/make";
import { topUpGold } from "@/lib/review/gold/top-up";
import { makeGoldJob, recutJob } from "@/lib/review/jobs";
import { releaseDue } from "@/lib/review/mutations/release";
import { cutAgain } from "@/lib/review/recut/cut";
import { checkRosterJob, commitRosterJob, readRosterJob } from "@/lib/roster/jobs";
import { checkImport } from "@/lib/roster/mutations/check-import";
import { commitRows } from "@/lib/roster/mutations/commit-rows";
import { readImport } from "@/lib/roster/mutations/read-import";
import { followCalendar } from "@/lib/tasks/deadline/follow-calendar";
import type { Chore } from "./chores";
import type { JobDefinition } from "./define";
import type { JobHandler } from "./runner";

type Lane = { job: JobDefinition; handler: JobHandler };

/** Ties a job to its work: the context of the job's school, and the checked payload. */
function lane<Name extends string, Schema extends z.ZodType<{ schoolId?: string; [more: string]: unknown }>>(
  job: JobDefinition<Name, Schema>,
  work: (ctx: Ctx, payload: z.output<Schema>) => Promise<void>,
): Lane {
  return {
    job,
    handler: (payload, { db }) => {
      const checked = job.payload.parse(payload);
      return work(systemCtx(db, job.name, checked.schoolId ?? "all"), checked);
    },
  };
}

/** @param local the engine of this house, for pictures that nobody has agreed to hand on */
export function lanes(engine: ImagingEngine, local: ImagingEngine): Lane[] {
  return [
    lane(followCalendarJob, followCalendar),
    lane(readRosterJob, readImport),
    lane(checkRosterJob, checkImport),
    lane(commitRosterJob, commitRows),
    lane(matchPhotosJob, matchPhotos),
    lane(produceCaptureJob, (ctx, payload) => produceCapture(ctx, engine, payload)),
    lane(processSubmissionJob, (ctx, payload) => processSubmission(ctx, engine, payload)),
    lane(processReferenceJob, (ctx, payload) => processReference(ctx, engine, payload)),
    lane(findMatchesJob, findMatches),
    lane(runPhotoCheckJob, (ctx, payload) => runPhotoCheck(ctx, local, payload)),
    lane(sweepPhotoCheckJob, sweepPhotoCheck),
    lane(lookAtPictureJob, (ctx, payload) => lookAtPicture(ctx, engine, payload)),
    lane(sweepPictureJob, sweepPicture),
    lane(makeGoldJob, (ctx, payload) => makeGold(ctx, engine, payload)),
    lane(recutJob, (ctx, payload) => cutAgain(ctx, engine, payload)),
    lane(buildBatchJob, (ctx, payload) => buildBatch(ctx, engine, payload)),
    lane(readResultJob, readResult),
    lane(checkResultJob, checkResult),
    lane(takeResultJob, takeRows),
    lane(guardShootJob, (ctx, payload) => guardShoot(ctx, local, payload)),
    lane(makeSheetsJob, (ctx, payload) => makeSheets(ctx, engine, payload)),
    lane(writeMissingListJob, writeMissingList),
    lane(loadDemoJob, loadDemo),
  ];
}

export const CHORES: readonly Chore[] = [
  {
    name: "review.release",
    lock: 1,
    everySeconds: 2,
    run: async ({ db }) => {
      await releaseDue(systemCtx(db, "review.release", "all"));
    },
  },
  {
    name: "progress.fold",
    lock: 2,
    everySeconds: 60,
    run: ({ db }) => foldCounts(systemCtx(db, "progress.fold", "all")),
  },
  {
    name: "gold.topUp",
    lock: 7,
    everySeconds: 60,
    run: async ({ db }) => {
      await topUpGold(systemCtx(db, "gold.topUp", "all"));
    },
  },
  {
    name: "progress.signal",
    lock: 4,
    everySeconds: 2,
    run: async ({ db }) => {
      await signalChanges(systemCtx(db, "progress.signal", "all"));
    },
  },
  {
    name: "progress.days",
    lock: 5,
    everySeconds: 300,
    run: ({ db }) => keepDays(systemCtx(db, "progress.days", "all")),
  },
  {
    name: "progress.expire",
    lock: 6,
    everySeconds: 3600,
    run: async ({ db }) => {
      await expireMissingLists(systemCtx(db, "progress.expire", "all"));
    },
  },
  {
    name: "upload.sweep",
    lock: 10,
    everySeconds: 600,
    run: async ({ db }) => {
      await sweepUploads(systemCtx(db, "upload.sweep", "all"));
    },
  },
  {
    name: "api.forget",
    lock: 12,
    everySeconds: 3600,
    run: ({ db }) => forgetRequests(systemCtx(db, "api.forget", "all")),
  },
  {
    name: "payments.reconcile",
    lock: 8,
    everySeconds: 5,
    run: async ({ db }) => {
      if (!isPayOff()) await reconcileDue(systemCtx(db, "payments.reconcile", "all"), payPlatform());
    },
  },
  {
    name: "payments.bills",
    lock: 9,
    everySeconds: 600,
    run: async ({ db }) => {
      if (!isPayOff()) await compareDueBills(systemCtx(db, "payments.bills", "all"), payPlatform());
    },
  },
  {
    name: "message.send",
    lock: 11,
    everySeconds: 3,
    run: async ({ db }) => {
      const messenger = chosenMessenger();
      if (messenger) await sendDue(systemCtx(db, "message.send", "all"), messenger);
    },
  },
  {
    name: "audit.seal",
    lock: 3,
    everySeconds: 60,
    run: async ({ db }) => {
      const seal = await sealAudit(systemCtx(db, "audit.seal", "all"));
      if (seal) await keepSealCopy(seal);
    },
  },
];
