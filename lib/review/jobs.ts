import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";
import { makeGoldInput } from "./gold/schema";

/** Makes a task's gold photos of the labelled set. */
export const makeGoldJob = defineJob("gold.make", z.object(makeGoldInput.shape), { expireSeconds: 30 * 60 });
