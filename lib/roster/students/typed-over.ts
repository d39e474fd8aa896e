import { DOCUMENT_TYPE_NAMES } from "../document/document-number";
import type { CheckedRow } from "../row/check-row";
import { compareRow, ENROLLMENT_COLUMNS, STUDENT_COLUMNS } from "../row/compare";
import type { RowChange, TypedFacts } from "../schema";
import type { LockedEnrollment } from "./load-enrollment";
import { TYPED_COLUMNS } from "./typed-row";

const SEX_LETTERS = { male: "M", female: "F" } as const;

/** Everything that stands, with what is typed over it. */
export function typedOver(
  { student, enrollment }: LockedEnrollment,
  document: string,
  typed: TypedFacts,
): TypedFacts {
  const standing = { ...enrollment, ...student, documentNumber: document };
  const isOtherDocument = Boolean(typed.documentNumber) && typed.documentNumber !== document;
  const values = Object.fromEntries(
    TYPED_COLUMNS.map((column) => [column, typed[column] ?? String(standing[column as "name"] ?? "")]),
  ) as TypedFacts;
  return {
    ...values,
    sex: typed.sex ?? (student.sex ? SEX_LETTERS[student.sex] : ""),
    documentNumber: typed.documentNumber || document,
    documentType: typed.documentType || (isOtherDocument ? "" : DOCUMENT_TYPE_NAMES[student.documentType]),
  };
}

/** What a checked row changes in what stands. */
export function changesOf(
  { student, enrollment }: LockedEnrollment,
  before: string,
  row: CheckedRow,
): RowChange[] {
  const changes = compareRow({ ...enrollment, ...student }, row.facts, [
    ...STUDENT_COLUMNS,
    ...ENROLLMENT_COLUMNS,
  ]);
  if (row.documentNumber !== before)
    changes.push({ column: "documentNumber", from: before, to: row.documentNumber });
  return changes;
}
