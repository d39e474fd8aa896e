import { createHash } from "node:crypto";
import type { MANIFEST_ENCODINGS } from "@/db/delivery-vocabulary";
import { signingKey } from "@/lib/crypto/signing-key";
import { toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { type ManifestRow, manifestTable } from "../manifest/columns";
import { toGb18030 } from "../manifest/gb18030";
import {
  PHOTO_FOLDER,
  SIGNATURE_FILE,
  SUMMARY_FILE,
  SUMS_FILE,
  type Summary,
  signSummary,
  sumsOf,
} from "./summary";

export type CompanionFacts = {
  rows: readonly ManifestRow[];
  /** Whether the manifest carries the 采集码. */
  withCodes: boolean;
  encoding: (typeof MANIFEST_ENCODINGS)[number];
  place: Pick<Summary, "school" | "task" | "batch" | "part" | "parts" | "sealedAt">;
};

/** A file that lies beside the photos. */
export type Companion = { fileName: string; contentType: string; bytes: Buffer };

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The manifests, the list of hashes, and the signed summary of all of it, in archive order. */
export async function companionsOf({
  rows,
  withCodes,
  encoding,
  place,
}: CompanionFacts): Promise<Companion[]> {
  const table = manifestTable(rows, withCodes);
  const csv = toCsv(table);
  const manifests: Companion[] = [
    {
      fileName: "manifest.csv",
      contentType: "text/csv",
      bytes: encoding === "utf8" ? csv : toGb18030(csv.toString("utf8").slice(1)),
    },
    { fileName: "manifest.xlsx", contentType: XLSX_TYPE, bytes: await toXlsx("manifest", table) },
  ];
  const sums = sumsOf([
    ...rows.map((row) => ({ name: `${PHOTO_FOLDER}${row.fileName}`, sha256: row.sha256 })),
    ...manifests.map(({ fileName, bytes }) => ({ name: fileName, sha256: sha256(bytes) })),
  ]);
  const signed = signSummary(
    { ...place, photos: rows.length, sums: sha256(sums) },
    signingKey("batchSummary"),
  );
  return [
    ...manifests,
    { fileName: SUMS_FILE, contentType: "text/plain", bytes: sums },
    { fileName: SUMMARY_FILE, contentType: "application/json", bytes: signed.summary },
    { fileName: SIGNATURE_FILE, contentType: "text/plain", bytes: signed.signature },
  ];
}
