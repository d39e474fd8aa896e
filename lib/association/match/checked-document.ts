import type { DocumentType } from "@/db/vocabulary";
import { AppError } from "@/lib/errors";
import { checkDocument, normaliseDocument } from "@/lib/roster/document/document-number";
import { isOtherDocument } from "../policy";

type Document = { documentType?: DocumentType; documentNumber: string };

/**
 * A document number as it is compared; a mainland one has passed its check character.
 * @throws AppError documentTypeRefused, documentNumberWrong
 */
export function checkedDocument(
  { documentType = "residentId", documentNumber }: Document,
  { otherDocuments }: { otherDocuments: boolean },
  today: string,
): string {
  if (!otherDocuments && isOtherDocument(documentType)) throw new AppError("documentTypeRefused");
  const number = normaliseDocument(documentNumber);
  const check = checkDocument(number, documentType, today);
  if (!check.ok) throw new AppError("documentNumberWrong", { rule: check.rule, length: number.length });
  return number;
}
