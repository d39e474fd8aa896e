import { defineJob } from "@/lib/jobs/define";
import { goldMakingRef } from "./gold/schema";
import { recutRef } from "./recut/schema";

/** Makes a task's gold photos of the labelled set. */
export const makeGoldJob = defineJob("gold.make", goldMakingRef, { expireSeconds: 30 * 60 });
/** Cuts the part of an original that a reviewer has chosen. */
export const recutJob = defineJob("review.recut", recutRef, { parallel: 2, expireSeconds: 120 });
