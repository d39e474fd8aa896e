import { defineJob } from "@/lib/jobs/define";
import { recutRef } from "./recut/schema";

/** Cuts the part of an original that a reviewer has chosen. */
export const recutJob = defineJob("review.recut", recutRef, { parallel: 2, expireSeconds: 120 });
