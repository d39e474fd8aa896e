/** What it takes to pass: shares of right verdicts over all items, and of look-alikes told apart. */
export const PASS = { verdicts: 0.9, lookAlikes: 0.85 } as const;
