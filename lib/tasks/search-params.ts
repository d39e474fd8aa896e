import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { TASK_STATUSES } from "@/db/vocabulary";
import { LOCALES } from "@/lib/i18n/texts";

export const taskListParams = { status: parseAsStringLiteral(TASK_STATUSES) };

export const loadTaskListParams = createLoader(taskListParams);

export const loadTaskPreviewParams = createLoader({ lang: parseAsStringLiteral(LOCALES) });
