import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Gives photos that wait for review the deadlines of a changed calendar. */
export const followCalendarJob = defineJob("calendar.follow", z.object({}));
