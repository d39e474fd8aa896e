import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Fills an empty installation with invented schools, people and photos; enqueued once by the set-up. */
export const loadDemoJob = defineJob("demo.load", z.object({}), { expireSeconds: 30 * 60 });
