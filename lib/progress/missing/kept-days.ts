/** An archive of the missing can be downloaded for so long. */
export const KEPT_DAYS = 7;
