/** HTTP status of every error a person can meet; the texts stand in the catalogue under `errors.<code>`. */
export const ERROR_STATUS = {
  signInRequired: 401,
  loginRefused: 401,
  loginUnavailable: 503,
  operationUnknown: 404,
  methodUnknown: 405,
  rateLimited: 429,
  keyNeeded: 422,
  keyReused: 422,
  keyBusy: 409,
  signInRefused: 401,
  signInBlocked: 429,
  forbidden: 403,
  crossSite: 403,
  notFound: 404,
  invalid: 422,
  changedMeanwhile: 409,
  schoolCodeTaken: 409,
  loginTaken: 409,
  grantExists: 409,
  ownAccount: 409,
  statusChange: 409,
  policyUnchanged: 409,
  taskNotOpen: 409,
  importState: 409,
  importCounts: 409,
  columnsMissing: 422,
  nothingToImport: 409,
  importBuiltOn: 409,
  nothingSelected: 409,
  selectionChanged: 409,
  moveRefused: 409,
  mergeRefused: 409,
  alreadyInTask: 409,
  codeRefused: 409,
  noLowScore: 409,
  notApplicable: 409,
  viewNameTaken: 409,
  tooManyViews: 409,
  exportTooLarge: 413,
  itemState: 409,
  studentNotFound: 404,
  photoRefused: 409,
  photoState: 409,
  claimLost: 409,
  decisionReleased: 409,
  notReopenable: 409,
  goldChanged: 409,
  nobodyToHandTo: 409,
  trainerState: 409,
  gridRefused: 409,
  gridTooSoon: 409,
  gridChanged: 409,
  recutOutside: 422,
  recutUnderWay: 409,
  reasonNeeded: 422,
  noteForbidden: 422,
  missingListState: 409,
  nobodyToRemind: 409,
  remindersChanged: 409,
  batchState: 409,
  batchBlocked: 409,
  batchChanged: 409,
  batchEmpty: 409,
  templateWrong: 422,
  tooLarge: 413,
  emptyFile: 422,
  contentType: 415,
  unexpected: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export type ErrorParams = Record<string, string | number>;

/** A field that was refused: its path in the form, the catalogue key under `fields`, and the values of the sentence. */
export type FieldIssue = { path: string; message: string; params?: ErrorParams };

/** A refusal that may be shown to the person: its code, and the values that its sentence names. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldIssue[] = [],
  ) {
    super(code);
    this.name = "AppError";
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
