/** What must agree beside the buckets: what students are said to be against the papers that say so. */
export const BALANCE_CHECKS = ["approvedPhotos", "inBatches", "answered"] as const;
export type BalanceCheck = (typeof BALANCE_CHECKS)[number];

/** Students whom the list of those who differ names at most. */
export const WRONG_PEOPLE_SHOWN = 200;
