import { createLoader, parseAsInteger } from "nuqs/server";

/** The year that is shown; this year where none is named. */
export const calendarParams = { year: parseAsInteger };

export const loadCalendarParams = createLoader(calendarParams);
