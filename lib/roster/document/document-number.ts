import type { DOCUMENT_TYPES } from "@/db/vocabulary";
import { readGb11643 } from "./gb11643";

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Shapes of documents (domain notes §4.2), tried in this order where no type is given. */
const SHAPES: readonly (readonly [DocumentType, RegExp])[] = [
  ["hkMoResidencePermit", /^8[12]0000\d{11}[\dX]$/],
  ["twResidencePermit", /^830000\d{11}[\dX]$/],
  ["foreignPermanentResident", /^9\d{16}[\dX]$|^[A-Z]{3}\d{12}$/],
  ["residentId", /^[1-8]\d{16}[\dX]$/],
  ["hkMoPass", /^[HM]\d{8}$|^[HM]\d{10}$|^[HM]A\d{7}$/],
  ["hkId", /^[A-Z]{1,2}\d{6}\([\dA]\)$/],
  ["twId", /^[A-Z]\d{9}$/],
  ["moId", /^[157]\d{6}\(\d\)$/],
  ["twPass", /^\d{8}$|^\d{10}[A-Z]?$/],
  ["passport", /^[A-Z]{1,2}\d{6,8}$|^E[A-Z]\d{7}$|^\d{9}$/],
];

/** Documents whose number carries a birth date, a sex and a check character. */
const GB11643_TYPES: readonly DocumentType[] = ["residentId", "hkMoResidencePermit", "twResidencePermit"];

/** Names of document types as rosters write them. */
const TYPE_NAMES: readonly (readonly [RegExp, DocumentType])[] = [
  [/港澳.*居住证/, "hkMoResidencePermit"],
  [/台湾.*居住证/, "twResidencePermit"],
  [/港澳.*通行证|回乡证/, "hkMoPass"],
  [/台湾.*通行证|台胞证/, "twPass"],
  [/永久居留/, "foreignPermanentResident"],
  [/护照|passport/i, "passport"],
  [/香港.*身份证/, "hkId"],
  [/澳门.*身份证/, "moId"],
  [/台湾.*身份证/, "twId"],
  [/身份证/, "residentId"],
  [/其他|其它|other/i, "other"],
];

/** How each type is written in files that we make; `documentTypeOf` reads every one of them back. */
export const DOCUMENT_TYPE_NAMES: Record<DocumentType, string> = {
  residentId: "居民身份证",
  hkMoResidencePermit: "港澳居民居住证",
  twResidencePermit: "台湾居民居住证",
  hkMoPass: "港澳居民来往内地通行证",
  twPass: "台湾居民来往大陆通行证",
  foreignPermanentResident: "外国人永久居留身份证",
  passport: "护照",
  hkId: "香港身份证",
  twId: "台湾身份证",
  moId: "澳门身份证",
  other: "其他",
};

export function documentTypeOf(name: string): DocumentType | null {
  if (name === "") return null;
  return TYPE_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

export type DocumentCheck =
  | { ok: true; type: DocumentType; birthDate: string | null; sex: "male" | "female" | null }
  | { ok: false; rule: "shape" | "calendar" | "checksum"; type: DocumentType; expected?: string };

/**
 * Checks a normalised document number by its type. A number of an unknown shape is never refused for not having
 * 18 digits: it is kept as "other". Only something that claims to be a GB 11643 number must pass its check.
 */
export function checkDocument(number: string, givenType: DocumentType | null, today: string): DocumentCheck {
  const type = givenType ?? SHAPES.find(([, shape]) => shape.test(number))?.[0] ?? "other";
  const looksLikeResidentId = givenType === null && type === "other" && /^\d{15,18}.?$/.test(number);
  if (GB11643_TYPES.includes(type) || looksLikeResidentId) {
    const read = readGb11643(number, today);
    const gbType = looksLikeResidentId ? "residentId" : type;
    return read.ok
      ? { ok: true, type: gbType, birthDate: read.birthDate, sex: read.sex }
      : { ok: false, rule: read.rule, type: gbType, expected: read.expected };
  }
  return { ok: true, type, birthDate: null, sex: null };
}

/** Half-width, upper case, without spaces and without the apostrophe that spreadsheets put before text. */
export function normaliseDocument(value: string): string {
  if (/^[0-9A-Z]*$/.test(value)) return value;
  return value
    .normalize("NFKC")
    .replace(/[\s'’]/g, "")
    .toUpperCase();
}

/** The four characters people are asked for; brackets do not count: `M123456(A)` gives `456A`. */
export function lastFour(number: string): string {
  return number.replace(/[()]/g, "").slice(-4);
}

/** For the screen: dots, as many for every number, and the last four. */
export function maskDocument(number: string): string {
  return number && `••••${lastFour(number)}`;
}
