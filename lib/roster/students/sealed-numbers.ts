import { blindIndex } from "@/lib/crypto/blind-index";
import { sealField } from "@/lib/crypto/sealed-field";
import { lastFour } from "../document/document-number";

/** A document number as it is kept: sealed, with its fingerprint and its end. */
export function documentColumns(schoolId: string, number: string) {
  const place = { schoolId, field: "documentNumber" } as const;
  return {
    documentNumber: sealField(place, number),
    documentIndex: blindIndex(place, number),
    documentLast4: lastFour(number),
  };
}

/** A 采集码 as it is kept. */
export function codeColumns(schoolId: string, code: string) {
  const place = { schoolId, field: "collectionCode" } as const;
  return { collectionCode: sealField(place, code), collectionCodeIndex: blindIndex(place, code) };
}
