import type { RosterColumn } from "../columns/columns";

/** What can be said of a cell; texts stand in the catalogue under `rosterProblem.<code>`. */
export const PROBLEM_SEVERITY = {
  required: "error",
  formulaUnsolved: "error",
  tooLong: "error",
  controlCharacters: "error",
  numberDamaged: "error",
  documentShape: "error",
  documentCalendar: "error",
  documentChecksum: "error",
  dateFormat: "error",
  sexUnknown: "error",
  schoolCodeOther: "error",
  duplicateInFile: "error",
  studentNoTaken: "error",
  codeTaken: "error",
  alreadyListed: "error",
  documentTaken: "error",
  approvedLocked: "error",
  sexDiffers: "warning",
  birthDateDiffers: "warning",
  schoolNameDiffers: "warning",
  widthChanged: "warning",
  inOtherTask: "warning",
} as const;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** Stand-ins for the values that a sentence does not name. */
export const NO_PROBLEM_PARAMS = {
  limit: 0,
  expected: "",
  row: 0,
  stored: "",
  result: "",
  task: "",
} as const;

/** One finding: which column, the value found (a document number masked), and what the rule expected. */
export type RowProblem = {
  column: RosterColumn;
  code: ProblemCode;
  value: string;
  params?: Record<string, string | number>;
};

export function isError(problem: RowProblem): boolean {
  return PROBLEM_SEVERITY[problem.code] === "error";
}
