import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { TASK_STATUSES } from "@/db/vocabulary";
import { LOCALES } from "@/lib/i18n/texts";

export const taskListParams = { status: parseAsStringLiteral(TASK_STATUSES) };

export const loadTaskListParams = createLoader(taskListParams);

export const loadTaskPreviewParams = createLoader({ lang: parseAsStringLiteral(LOCALES) });

/** A line of the grey band that somebody proposes, with what it would have changed. */
export const loadProposedLine = createLoader({
  greyBelow: parseAsInteger,
  caught: parseAsInteger.withDefault(0),
  looks: parseAsInteger.withDefault(0),
});
