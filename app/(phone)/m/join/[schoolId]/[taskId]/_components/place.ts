import type { Answer } from "@/components/phone/ask";

export type Place = { schoolId: string; taskId: string };
export type Task = Answer<"GET /schools/{schoolId}/tasks/{taskId}">;
export type Matched = Answer<"POST /schools/{schoolId}/tasks/{taskId}/match">;
