import { Readable } from "node:stream";
import { PDF } from "@/db/testing/every-table";
import { plainEngine } from "@/db/testing/plain-engine";
import { FOR_ALL } from "@/db/testing/reviewed";
import { buildBatch } from "@/lib/delivery/mutations/build";
import { checkBatch } from "@/lib/delivery/mutations/check";
import { closeBatch } from "@/lib/delivery/mutations/close";
import { createBatch } from "@/lib/delivery/mutations/create";
import { openDownload } from "@/lib/delivery/mutations/download";
import { editBatch } from "@/lib/delivery/mutations/edit";
import { handOverBatch, markUploaded } from "@/lib/delivery/mutations/hand-over";
import { sealBatch } from "@/lib/delivery/mutations/seal";
import { retryBuild, stopBuild } from "@/lib/delivery/mutations/stop-build";
import {
  deliverableColleges,
  deliveryClock,
  dryRun,
  listBatches,
  requireBatch,
} from "@/lib/delivery/queries";
import { addReceipt } from "@/lib/delivery/receipts/add-receipt";
import { openReceipt } from "@/lib/delivery/receipts/open-receipt";
import type { HandOver } from "@/lib/delivery/schema";
import { BATCHES, people, type Row, SCHOOL, taskOf, worker } from "./row";

/** What a hand-over is recorded as. */
export const HANDED: Omit<HandOver, "schoolId" | "batchId"> = {
  recipient: "school",
  way: "byHand",
  receiver: "王老师",
  handedOn: "2026-06-12",
  receipt: "",
};

/** Batches. Keys are file and name of the function. */
export const DELIVERING: Record<string, Row> = {
  "delivery/mutations/build buildBatch": worker("school", (ctx, at) =>
    buildBatch(ctx, plainEngine(), at.batch),
  ),
  "delivery/mutations/check checkBatch": people("school", SCHOOL, (ctx, at) => checkBatch(ctx, at.batch)),
  "delivery/mutations/close closeBatch": people("school", SCHOOL, (ctx, at) =>
    closeBatch(ctx, { ...at.batch, note: "全部上网" }),
  ),
  "delivery/mutations/create createBatch": people("school", SCHOOL, (ctx, at) =>
    createBatch(ctx, {
      ...taskOf(at),
      name: "批次",
      settings: FOR_ALL,
    }),
  ),
  "delivery/mutations/download openDownload": people("school", SCHOOL, (ctx, at) =>
    openDownload(ctx, { ...at.batch, part: 1, isBeginning: true }),
  ),
  "delivery/mutations/edit editBatch": people("school", SCHOOL, (ctx, at) =>
    editBatch(ctx, { ...at.batch, name: "批次", settings: FOR_ALL }),
  ),
  "delivery/mutations/hand-over handOverBatch": people("school", SCHOOL, (ctx, at) =>
    handOverBatch(ctx, { ...at.batch, ...HANDED }),
  ),
  "delivery/mutations/hand-over markUploaded": people("school", SCHOOL, (ctx, at) =>
    markUploaded(ctx, { ...at.batch, note: "已在学信网核对" }),
  ),
  "delivery/mutations/seal sealBatch": people("school", SCHOOL, (ctx, at) =>
    sealBatch(ctx, { ...at.batch, expected: 1, fingerprint: "0".repeat(64) }),
  ),
  "delivery/mutations/stop-build stopBuild": people("school", SCHOOL, (ctx, at) => stopBuild(ctx, at.batch)),
  "delivery/mutations/stop-build retryBuild": people("school", SCHOOL, (ctx, at) =>
    retryBuild(ctx, at.batch),
  ),
  "delivery/queries deliverableColleges": people("school", BATCHES, (ctx, at) =>
    deliverableColleges(ctx, taskOf(at)),
  ),
  "delivery/queries deliveryClock": people("school", BATCHES, (ctx, at) => deliveryClock(ctx, taskOf(at))),
  "delivery/receipts/add-receipt addReceipt": people("school", SCHOOL, (ctx, at) =>
    addReceipt(ctx, { ...at.handover, fileName: "回执.pdf", source: Readable.from([PDF]) }),
  ),
  "delivery/receipts/open-receipt openReceipt": people("school", BATCHES, (ctx, at) =>
    openReceipt(ctx, at.receipt),
  ),
  "delivery/queries dryRun": people("school", BATCHES, (ctx, at) => dryRun(ctx, at.batch)),
  "delivery/queries listBatches": people("school", BATCHES, (ctx, at) => listBatches(ctx, taskOf(at))),
  "delivery/queries requireBatch": people("school", BATCHES, (ctx, at) =>
    requireBatch(ctx, { ...taskOf(at), no: at.batch.no }),
  ),
};
