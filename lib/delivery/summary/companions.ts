import { createHash } from "node:crypto";
import type { MANIFEST_ENCODINGS } from "@/db/delivery-vocabulary";
import { signingKey } from "@/lib/crypto/signing-key";
import { BOM, csvLine } from "@/lib/roster/export/csv";
import { streamToXlsx } from "@/lib/roster/export/xlsx";
import { type ManifestRow, manifestLines } from "../manifest/columns";
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
  /** Read once, from the first to the last. */
  rows: AsyncIterable<ManifestRow>;
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
  const { heading, line } = manifestLines(withCodes);
  const csv = [csvLine(heading)];
  const photos: { name: string; sha256: string }[] = [];
  const told = async function* () {
    yield heading;
    for await (const row of rows) {
      const cells = line(row);
      csv.push(csvLine(cells));
      photos.push({ name: `${PHOTO_FOLDER}${row.fileName}`, sha256: row.sha256 });
      yield cells;
    }
  };
  const xlsx = await streamToXlsx("manifest", heading.length, told());
  const text = csv.join("");
  const manifests: Companion[] = [
    {
      fileName: "manifest.csv",
      contentType: "text/csv",
      bytes: encoding === "utf8" ? Buffer.from(BOM + text, "utf8") : toGb18030(text),
    },
    { fileName: "manifest.xlsx", contentType: XLSX_TYPE, bytes: xlsx },
  ];
  const sums = sumsOf([
    ...photos,
    ...manifests.map(({ fileName, bytes }) => ({ name: fileName, sha256: sha256(bytes) })),
  ]);
  const signed = signSummary(
    { ...place, photos: photos.length, sums: sha256(sums) },
    signingKey("batchSummary"),
  );
  return [
    ...manifests,
    { fileName: SUMS_FILE, contentType: "text/plain", bytes: sums },
    { fileName: SUMMARY_FILE, contentType: "application/json", bytes: signed.summary },
    { fileName: SIGNATURE_FILE, contentType: "text/plain", bytes: signed.signature },
  ];
}
