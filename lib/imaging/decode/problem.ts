/** Why a picture is refused; the sentences stand in the catalogue under `problem.<code>`. */
export const PROBLEM_CODES = [
  "empty",
  "tooManyBytes",
  "tooFewBytes",
  "heic",
  "notJpegOrPng",
  "animated",
  "broken",
  "tooManyPixels",
  "tooSmall",
  "tooLarge",
  "noFace",
  "severalFaces",
  "faceTooSmall",
  "timedOut",
  "crashed",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A refusal as a value: its code and the numbers that its sentence names. */
export type ImagingProblem = { code: ProblemCode; params: Record<string, number | string> };

export class Refused extends Error {
  constructor(readonly problem: ImagingProblem) {
    super(problem.code);
    this.name = "Refused";
  }
}

export function refuse(code: ProblemCode, params: ImagingProblem["params"] = {}): never {
  throw new Refused({ code, params });
}
