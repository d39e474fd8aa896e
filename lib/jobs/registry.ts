import { lookAtPictureJob, sweepPictureJob } from "@/lib/association/jobs";
import { followCalendarJob } from "@/lib/calendar/jobs";
import { buildBatchJob } from "@/lib/delivery/jobs";
import { loadDemoJob } from "@/lib/demo/jobs";
import {
  matchPhotosJob,
  processReferenceJob,
  processSubmissionJob,
  produceCaptureJob,
  runPhotoCheckJob,
  sweepPhotoCheckJob,
} from "@/lib/intake/jobs";
import { findMatchesJob } from "@/lib/matches/jobs";
import { guardShootJob } from "@/lib/onsite/jobs";
import { makeSheetsJob } from "@/lib/prints/jobs";
import { writeMissingListJob } from "@/lib/progress/jobs";
import { checkResultJob, readResultJob, takeResultJob } from "@/lib/results/jobs";
import { makeGoldJob, recutJob } from "@/lib/review/jobs";
import { checkRosterJob, commitRosterJob, readRosterJob } from "@/lib/roster/jobs";
import type { JobDefinition } from "./define";

/** Every kind of job; the set-up makes a queue for each. */
export const JOBS: readonly JobDefinition[] = [
  followCalendarJob,
  readRosterJob,
  checkRosterJob,
  commitRosterJob,
  matchPhotosJob,
  produceCaptureJob,
  processSubmissionJob,
  processReferenceJob,
  findMatchesJob,
  runPhotoCheckJob,
  sweepPhotoCheckJob,
  lookAtPictureJob,
  sweepPictureJob,
  makeGoldJob,
  recutJob,
  guardShootJob,
  makeSheetsJob,
  buildBatchJob,
  readResultJob,
  checkResultJob,
  takeResultJob,
  writeMissingListJob,
  loadDemoJob,
];
