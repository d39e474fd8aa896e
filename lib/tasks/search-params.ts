import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { TASK_STATUSES } from "@/db/vocabulary";

export const taskListParams = { status: parseAsStringLiteral(TASK_STATUSES) };

export const loadTaskListParams = createLoader(taskListParams);
