import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchFiles } from "@/db/schema/delivery";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { type Reach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { signingKey } from "@/lib/crypto/signing-key";
import { toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { manifestTable } from "../manifest/columns";
import { loadManifestRows } from "../rows/sealed";
import {
  PHOTO_FOLDER,
  SIGNATURE_FILE,
  SUMMARY_FILE,
  SUMS_FILE,
  signSummary,
  sumsOf,
} from "../summary/summary";
import { type Frozen, freezeBytes, frozenObject } from "./freeze";

type BatchRef = { schoolId: string; batchId: string };
type Companion = Frozen & { fileName: string; contentType: string };

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Freezes what lies beside the photos: the manifests, the list of hashes, and the signed summary of all of it. */
export async function writeCompanions(
  ctx: Ctx,
  reach: Reach,
  { schoolId, batchId }: BatchRef,
  taskId: string,
): Promise<void> {
  const batch = await withinReach(ctx, reach, (tx) => loadBatch(tx, { schoolId, batchId }, taskId));
  if (!batch) return;
  const { rows, table, place } = batch;
  const freeze = async (fileName: string, contentType: string, bytes: Buffer): Promise<Companion> => ({
    ...{ fileName, contentType },
    ...(await freezeBytes(schoolId, bytes)),
  });
  const manifests = [
    await freeze("manifest.csv", "text/csv", toCsv(table)),
    await freeze("manifest.xlsx", XLSX_TYPE, await toXlsx("manifest", table)),
  ];
  const listed = [
    ...rows.map(({ fileName, sha256 }) => ({ name: `${PHOTO_FOLDER}${fileName}`, sha256 })),
    ...manifests.map(({ fileName, sha256 }) => ({ name: fileName, sha256 })),
  ];
  const sums = await freeze(SUMS_FILE, "text/plain", sumsOf(listed));
  const signed = signSummary(
    { ...place, photos: rows.length, sums: sums.sha256 },
    signingKey("batchSummary"),
  );
  const files = [
    ...[...manifests, sums],
    await freeze(SUMMARY_FILE, "application/json", signed.summary),
    await freeze(SIGNATURE_FILE, "text/plain", signed.signature),
  ];
  await withinReach(ctx, reach, async (tx) => {
    for (const [index, { fileName, contentType, key, ...facts }] of files.entries()) {
      const objectId = await frozenObject(tx, { schoolId, taskId, key, contentType, ...facts });
      await tx
        .insert(batchFiles)
        .values({ schoolId, batchId, position: index + 1, fileName, objectId, ...facts });
    }
  });
}

/** Null where an earlier run has written the files. */
async function loadBatch(tx: Tx, { schoolId, batchId }: BatchRef, taskId: string) {
  const written = and(eq(batchFiles.schoolId, schoolId), eq(batchFiles.batchId, batchId));
  if ((await tx.$count(batchFiles, written)) > 0) return null;
  const [place] = await tx
    .select({ school: schools.code, task: tasks.no, batch: batches.no, sealedAt: batches.sealedAt })
    .from(batches)
    .innerJoin(schools, eq(schools.id, batches.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, batches.schoolId), eq(tasks.id, batches.taskId)))
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  if (!place?.sealedAt) throw new Error("the batch has no seal");
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const rows = await loadManifestRows(tx, { schoolId, batchId }, policy.photoSpec.standard.dpi);
  const table = manifestTable(rows, policy.delivery.needsCollectionCode);
  return { rows, table, place: { ...place, sealedAt: place.sealedAt.toISOString() } };
}
