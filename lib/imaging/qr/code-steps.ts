/** What of the ladder read a code; kept with the result, so that its worth can be followed. */
export const CODE_STEPS = ["zxing", "zxingEnlarged", "zbar"] as const;
export type CodeReading = { text: string; step: (typeof CODE_STEPS)[number] };
