import { createLoader, parseAsString } from "nuqs/server";

/** The view that a list was opened with; what was changed since stands beside it. */
export const viewParams = { view: parseAsString };

export const loadViewParams = createLoader(viewParams);

/** Stands for "no view", where the plain list is wanted although there is a default. */
export const PLAIN_VIEW = "none";
