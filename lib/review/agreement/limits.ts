/** Days that a page of figures looks back. */
export const PERIODS = [7, 30, 90] as const;

/** Below these numbers a figure says nothing of a person, and none is shown. */
export const ENOUGH = {
  /** Photos that two people both looked at. */
  agreement: 50,
  gold: 20,
  reversal: 50,
  speed: 20,
  /** People whose figures make a median that gives nobody's away. */
  team: 3,
} as const;

/** What a team works towards; a person below is coached, nothing is locked. */
export const TARGETS = { ac1: 0.9, reasonKappa: 0.7, lookAlikes: 0.9 } as const;
