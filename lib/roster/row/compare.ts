import type { RosterColumn } from "../columns/columns";
import type { RowChange } from "../schema";
import type { RowFacts } from "./check-row";

/** Columns of a row that are kept on the student and those kept on the enrollment. */
export const STUDENT_COLUMNS = [
  "name",
  "formerName",
  "sex",
  "birthDate",
  "ethnicity",
  "documentType",
] as const;
export const ENROLLMENT_COLUMNS = [
  "studentNo",
  "examNo",
  "college",
  "department",
  "majorCode",
  "major",
  "className",
  "level",
  "schoolingYears",
  "studyForm",
  "grade",
  "entryDate",
  "graduationDate",
  "registrationStatus",
] as const;

export type StudentColumn = (typeof STUDENT_COLUMNS)[number];
export type EnrollmentColumn = (typeof ENROLLMENT_COLUMNS)[number];
type FactColumn = StudentColumn | EnrollmentColumn;

export type StoredFacts = Pick<RowFacts, FactColumn>;

/** What a photo was approved for: these do not change by import once it is (design §7.4). */
const IDENTITY_COLUMNS: readonly RosterColumn[] = [
  "name",
  "sex",
  "birthDate",
  "documentType",
  "documentNumber",
  "studentNo",
  "examNo",
];

/** Facts that the document tells even where the roster has no column of that name. */
const CARRIED: readonly FactColumn[] = ["sex", "birthDate", "documentType"];

export function isIdentityChange(change: RowChange): boolean {
  return IDENTITY_COLUMNS.includes(change.column);
}

/** Of these columns, those a mapping speaks about; the others are left as they are. */
export function spoken<Column extends FactColumn>(
  columns: readonly Column[],
  mapped: readonly string[],
): Column[] {
  return columns.filter((column) => mapped.includes(column) || CARRIED.includes(column));
}

/** Differences between what is stored and what the row says, for the columns that the file has. */
export function compareRow(
  stored: StoredFacts,
  row: StoredFacts,
  columns: readonly FactColumn[],
): RowChange[] {
  const changes: RowChange[] = [];
  for (const column of columns) {
    const [from, to] = [stored[column] ?? "", row[column] ?? ""];
    // A file without the column cannot take back what the document once told.
    if (from !== to && !(to === "" && CARRIED.includes(column))) changes.push({ column, from, to });
  }
  return changes;
}
