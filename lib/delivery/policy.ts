import type { BATCH_CHANGES } from "@/db/delivery-vocabulary";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import { scoreBand } from "@/lib/tasks/face-compare/rules";
import type { Policy } from "@/lib/tasks/schema";
import { isBeyondGbk } from "./manifest/gb18030";
import { fileNameOf, nameKey } from "./name-template/file-name";
import type { TokenValues } from "./name-template/tokens";
import type { BatchSettings } from "./schema";
import { type PhotoSize, sizeFolder } from "./sizes/sizes";

/** A photo that could go into a batch. `standard` is what its file is known to be. */
export type Candidate = {
  enrollmentId: string;
  facts: Pick<EnrollmentFacts, "code" | "payment">;
  /** How far its verdict is. */
  verdict: "approved" | "held" | "secondReview";
  change: (typeof BATCH_CHANGES)[number];
  values: Omit<TokenValues, "CC">;
  hasCollectionCode: boolean;
  /** What the 采集码 says otherwise than the roster; null where nothing, or where it cannot be read here. */
  codeDiffers: "schoolCode" | "studentNo" | "documentNumber" | "name" | "damaged" | null;
  standard: { width: number; height: number; bytes: number };
  /** How many measures of the photo are only just acceptable. */
  warnedMeasures: number;
  score: number | null;
};

/** Why a photo cannot go into a batch; texts stand in the catalogue under `blocker.<code>`. */
export const BLOCKERS = [
  "heldDecision",
  "secondReviewOpen",
  "codeMissing",
  "codeDiffers",
  "unpaid",
  "outOfSpec",
  "tokenEmpty",
  "nameCharacters",
  "nameTooLong",
  "nameReserved",
  "duplicateName",
] as const;

/** What somebody should look at before sealing; it keeps no photo back. Texts stand under `batchWarning.<code>`. */
export const WARNINGS = ["scoreGrey", "measuresNear", "rareCharacters"] as const;

type Params = Record<string, string | number>;
export type Blocker = { code: (typeof BLOCKERS)[number]; params?: Params };
export type Warning = { code: (typeof WARNINGS)[number]; params?: Params };

export type Judged<Row extends Candidate> = {
  row: Row;
  /** A name for each size, in their order; fewer where one cannot be made. */
  fileNames: string[];
  blockers: Blocker[];
  warnings: Warning[];
};

type Settings = Pick<BatchSettings, "template" | "sizes" | "encoding">;
type Rules = Pick<Policy, "delivery" | "photoSpec" | "faceCompare">;

/** Names every blocker of every candidate. Those without one go into the batch under their file names. */
export function judge<Row extends Candidate>(
  rows: readonly Row[],
  settings: Settings,
  policy: Rules,
): Judged<Row>[] {
  const judged = rows.map((row) => {
    const { names, blockers } = namesOf(row, settings, policy);
    return {
      row,
      fileNames: names,
      blockers: [...blockersOf(row, policy), ...blockers],
      warnings: warningsOf(row, settings, policy),
    };
  });
  const holders = new Map<string, number>();
  for (const name of judged.flatMap(({ fileNames }) => fileNames))
    holders.set(nameKey(name), (holders.get(nameKey(name)) ?? 0) + 1);
  for (const { fileNames, blockers } of judged) {
    const name = fileNames.find((one) => (holders.get(nameKey(one)) ?? 0) > 1);
    const found = name ? (holders.get(nameKey(name)) ?? 0) : 0;
    if (name) blockers.push({ code: "duplicateName", params: { name, found } });
  }
  return judged;
}

/** The file of every size; what is wrong with a name is told once. */
function namesOf({ values }: Candidate, { template, sizes }: Settings, { photoSpec }: Rules) {
  const made = sizes.map((size: PhotoSize) =>
    fileNameOf(template, { ...values, CC: sizeFolder(size, photoSpec.standard) }),
  );
  const [wrong] = made.flatMap((one) => ("problem" in one ? one.problem : []));
  if (!wrong) return { names: made.flatMap((one) => ("name" in one ? one.name : [])), blockers: [] };
  const { code, ...params } = wrong;
  return { names: [], blockers: [{ code, params }] };
}

function blockersOf(row: Candidate, { delivery, photoSpec }: Rules): Blocker[] {
  const blockers: Blocker[] = [];
  if (row.verdict === "held") blockers.push({ code: "heldDecision" });
  if (row.verdict === "secondReview") blockers.push({ code: "secondReviewOpen" });
  if (delivery.needsCollectionCode) {
    if (row.facts.code !== "real" || !row.hasCollectionCode) blockers.push({ code: "codeMissing" });
    else if (row.codeDiffers) blockers.push({ code: "codeDiffers", params: { what: row.codeDiffers } });
  }
  if (["due", "refunding", "refunded"].includes(row.facts.payment)) blockers.push({ code: "unpaid" });
  const { width, height, bytes } = row.standard;
  const wanted = photoSpec.standard;
  const isWrongSize = width !== wanted.width || height !== wanted.height;
  if (isWrongSize || bytes < wanted.bytes.min || bytes > wanted.bytes.max) {
    const kb = Math.round(bytes / 1024);
    blockers.push({ code: "outOfSpec", params: { width, height, kb } });
  }
  return blockers;
}

function warningsOf(row: Candidate, { encoding }: Settings, { faceCompare }: Rules): Warning[] {
  const warnings: Warning[] = [];
  const { score, warnedMeasures: count, values } = row;
  if (score !== null && scoreBand(faceCompare, score) !== "clear")
    warnings.push({ code: "scoreGrey", params: { score, limit: faceCompare.greyBelow } });
  if (count > 0) warnings.push({ code: "measuresNear", params: { count } });
  const rare = encoding === "gb18030" ? [...values.XM].filter(isBeyondGbk) : [];
  if (rare.length > 0) warnings.push({ code: "rareCharacters", params: { characters: rare.join("") } });
  return warnings;
}
