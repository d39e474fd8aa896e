/** Photos on one screen, in six columns of four. */
export const GRID_SIZE = 24;
export const GRID_COLUMNS = 6;

/** How long a grid is looked at, at least: each pair, and the whole. */
export const TILE_MS = 250;
const GRID_MIN_SECONDS = 6;

/** Photos looked at one by one before somebody gets a grid, and again after a lock. */
export const SINGLES_NEEDED = 10;

/** What has been turned over of somebody's latest first verdicts, at most, where there are enough to say. */
export const REVERSALS = { of: 100, atLeast: 20, maxShare: 0.05 };

/** From so many answers of the registry on, approvals of grids may be refused this much more often than singles. */
const REGISTRY = { atLeast: 500, maxRatio: 1.5 };

/** What is due sooner than this is looked at one by one. */
export const GRID_DUE_HOURS = 24;

/** Seconds from all pictures being shown until so many may be approved. */
export function leastSeconds(tiles: number): number {
  return Math.max(GRID_MIN_SECONDS, (tiles * TILE_MS) / 1000);
}

/** Answers of the registry to approvals, and how many of them were refusals. */
export type Answers = { answered: number; refused: number };

export type GridFacts = {
  /** The task's score line for grids; null where it has none. */
  gridFrom: number | null;
  /** Photos decided one by one, counted up to `SINGLES_NEEDED`; after a lock only those since. */
  singles: number;
  isLocked: boolean;
  latest: { decided: number; reversed: number };
  answers: { grid: Answers; single: Answers };
};

export type GridRefusal =
  | { code: "off" | "worseThanSingles" }
  | { code: "newcomer" | "locked"; left: number }
  | { code: "reversed"; reversed: number; decided: number };

/** Why this person gets no grid of this task now; null where nothing speaks against it. */
export function gridRefusal({ gridFrom, singles, isLocked, latest, answers }: GridFacts): GridRefusal | null {
  if (gridFrom === null) return { code: "off" };
  if (isWorse(answers)) return { code: "worseThanSingles" };
  if (singles < SINGLES_NEEDED)
    return { code: isLocked ? "locked" : "newcomer", left: SINGLES_NEEDED - singles };
  const { decided, reversed } = latest;
  if (decided >= REVERSALS.atLeast && reversed > REVERSALS.maxShare * decided)
    return { code: "reversed", reversed, decided };
  return null;
}

function isWorse({ grid, single }: GridFacts["answers"]): boolean {
  if (grid.answered < REGISTRY.atLeast || single.answered === 0) return false;
  return grid.refused / grid.answered > REGISTRY.maxRatio * (single.refused / single.answered);
}
