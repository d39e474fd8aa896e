import { createHash } from "node:crypto";
import type { Candidate, Judged } from "../policy";
import type { BatchSettings } from "../schema";

type Plan = {
  name: string;
  settings: BatchSettings;
  ready: readonly Judged<Candidate & { submissionId: string }>[];
};

/** Of what sealing would deliver: two plans have the same one only where every photo and every file name is the same. */
export function planFingerprint({ name, settings, ready }: Plan): string {
  const files = ready.map(({ row, fileNames }) => [row.submissionId, ...fileNames]);
  return createHash("sha256")
    .update(JSON.stringify([name, settings, files]))
    .digest("hex");
}
