/** Why a file cannot be read; texts stand in the catalogue under `rosterFile.<code>`. */
export const FILE_FAILURES = [
  "empty",
  "notSpreadsheet",
  "damaged",
  "encrypted",
  "oldExcel",
  "tooManyMerges",
  "tooManyRows",
  "tooComplex",
  "noRows",
] as const;
export type FileFailure = (typeof FILE_FAILURES)[number];

export class RosterFileError extends Error {
  constructor(readonly failure: FileFailure) {
    super(failure);
    this.name = "RosterFileError";
  }
}
