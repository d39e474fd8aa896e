import type { Answer } from "@/components/phone/ask";

export type Task = Answer<"GET /schools/{schoolId}/tasks/{taskId}">;
export type Matched = Answer<"POST /schools/{schoolId}/tasks/{taskId}/match">;
