import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { BATCH_STATUSES } from "@/db/vocabulary";
import type { Policy } from "@/lib/tasks/schema";
import { fileNameOf, nameKey } from "./name-template/file-name";
import type { TokenValues } from "./name-template/tokens";

/** An approved photo that could go into a batch. `standard` is what its file is known to be. */
export type Candidate = {
  enrollmentId: string;
  facts: Pick<EnrollmentFacts, "code" | "payment">;
  values: TokenValues;
  hasCollectionCode: boolean;
  standard: { width: number; height: number; bytes: number };
};

/** What becomes of a built batch outside: handed to who it is for; for 学信网 also put online there. */
export const HAND_OVER_STEPS = ["delivered", "online"] as const;
export type HandOverStep = (typeof HAND_OVER_STEPS)[number];

/** The step that comes next for a batch; null where there is none, or not yet. */
export function handOverStep(
  status: (typeof BATCH_STATUSES)[number],
  { target }: Pick<Policy["delivery"], "target">,
): HandOverStep | null {
  if (status === "built") return "delivered";
  return status === "delivered" && target !== "school" ? "online" : null;
}

/** Why a photo cannot go into a batch; texts stand in the catalogue under `blocker.<code>`. */
export const BLOCKERS = [
  "codeMissing",
  "unpaid",
  "outOfSpec",
  "tokenEmpty",
  "nameCharacters",
  "nameTooLong",
  "nameReserved",
  "duplicateName",
] as const;

export type Blocker = { code: (typeof BLOCKERS)[number]; params?: Record<string, string | number> };

export type Judged<Row extends Candidate> = { row: Row; fileName: string | null; blockers: Blocker[] };

/** Names every blocker of every candidate. Those without one go into the batch under their file name. */
export function judge<Row extends Candidate>(
  rows: readonly Row[],
  template: string,
  policy: Pick<Policy, "delivery" | "photoSpec">,
): Judged<Row>[] {
  const judged = rows.map((row) => {
    const named = fileNameOf(template, row.values);
    const blockers = blockersOf(row, policy);
    if ("problem" in named) {
      const { code, ...params } = named.problem;
      blockers.push({ code, params });
    }
    return { row, fileName: "name" in named ? named.name : null, blockers };
  });
  const holders = new Map<string, number>();
  for (const { fileName } of judged) {
    if (fileName) holders.set(nameKey(fileName), (holders.get(nameKey(fileName)) ?? 0) + 1);
  }
  for (const { fileName, blockers } of judged) {
    const found = fileName ? (holders.get(nameKey(fileName)) ?? 0) : 0;
    if (fileName && found > 1) blockers.push({ code: "duplicateName", params: { name: fileName, found } });
  }
  return judged;
}

function blockersOf(
  row: Candidate,
  { delivery, photoSpec }: Pick<Policy, "delivery" | "photoSpec">,
): Blocker[] {
  const blockers: Blocker[] = [];
  if (delivery.needsCollectionCode && (row.facts.code !== "real" || !row.hasCollectionCode)) {
    blockers.push({ code: "codeMissing" });
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
