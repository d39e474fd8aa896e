/** Whose answers are looked at: of one school by its code, one of its tasks by its number, or everything in reach. */
export type LoopScope = { school: string | null; task: number | null };

/** What answers are counted by. */
export const LOOP_GROUPS = ["reason", "band", "reviewer", "device", "engine"] as const;
export type LoopGroup = (typeof LOOP_GROUPS)[number];

/** Scores are put together by ten; a photo without a score stands apart. */
export const BAND_WIDTH = 10;
export const NO_VALUE = "-";
