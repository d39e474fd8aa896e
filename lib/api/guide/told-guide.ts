import "server-only";
import { z } from "zod";
import { BACKGROUNDS } from "@/lib/imaging/schema";
import { REJECT_REASON_CODES, type RejectReason, reasonOf } from "@/lib/review/reasons/reasons";
import type { StudentRules } from "@/lib/tasks/find/student-rules";
import { inBoth, sentences } from "../sentences";
import { textShape } from "../shapes";

export const guideShape = z.object({
  /** What a photo must be under this task's rules, in words and numbers. */
  standard: z.array(textShape),
  /** What photos are rejected for, and how to avoid it. */
  mistakes: z.array(z.object({ code: z.enum(REJECT_REASON_CODES), name: textShape, text: textShape })),
});

type Task = { kind: string; rules: StudentRules };

/** All of it comes from the rules of the task and from the reviewers' list of reasons. */
export function toldGuide({ kind, rules }: Task): z.input<typeof guideShape> {
  return { standard: standardOf(kind, rules), mistakes: mistakesOf(rules) };
}

function standardOf(kind: string, { photoSpec: { standard, bands, source } }: StudentRules) {
  const { width, height, dpi, bytes, background } = standard;
  const [min, max] = [Math.round(bytes.min / 1024), Math.round(bytes.max / 1024)];
  const rgb = background.join(",");
  return [
    said("size", { width, height, dpi }),
    said("file", { min, max }),
    said("background", { colour: colourOf(rgb), rgb }),
    said("headTop", bands.headTop),
    said("eyeLine", bands.eyeLine),
    said("faceWidth", bands.faceWidth),
    said("centreOffset", bands.centreOffset),
    said("scale"),
    said("natural"),
    said("unchanged"),
    ...(kind === "graduate" ? [said("recent")] : []),
    said("source", { source }),
  ];
}

const said = (key: string, values: Record<string, string | number> = {}) =>
  inBoth((locale) => sentences(locale, "photoStandard")(key, values));

/** The name of a background that the norm knows. */
function colourOf(rgb: string): string {
  const known = Object.entries(BACKGROUNDS).find(([, channels]) => channels.join(",") === rgb);
  return known?.[0] ?? "other";
}

function mistakesOf({ capture }: StudentRules) {
  const mayHappen = (code: RejectReason) =>
    !reasonOf(code).isFinal && !(code === "selfie" && capture.selfieAllowed);
  return REJECT_REASON_CODES.filter(mayHappen).map((code) => ({
    code,
    name: inBoth((locale) => sentences(locale, "rejectReason")(nameOf(code))),
    text: inBoth((locale) => sentences(locale, "rejectReason")(adviceOf(code))),
  }));
}

const nameOf = (code: RejectReason) => `${code}.name`;
const adviceOf = (code: RejectReason) => `${code}.student`;
