import { blindIndex } from "@/lib/crypto/blind-index";
import { normaliseDocument } from "@/lib/roster/document/document-number";
import type { KeyColumn } from "../columns/columns";

/** A number as it is compared: half-width, without the spaces and apostrophes of spreadsheets. */
const plain = (value: string) => value.normalize("NFKC").replace(/[\s'’]/g, "");

/** The name of a file without its folder and ending; upper and lower case are one. */
const baseName = (value: string) =>
  (value.normalize("NFC").split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z]{2,4}$/i, "").toLowerCase();

/** A value of a result file as the manifest's index has it; numbers of people only as fingerprints. */
export function keyOf(schoolId: string, column: KeyColumn, value: string): string {
  if (value === "") return "";
  switch (column) {
    case "collectionCode":
      return blindIndex({ schoolId, field: "collectionCode" }, value).toString("hex");
    case "documentNumber":
      return blindIndex({ schoolId, field: "documentNumber" }, normaliseDocument(value)).toString("hex");
    case "fileName":
      return baseName(value);
    default:
      return plain(value);
  }
}
