/** How often two people who looked at the same photos said what: rows the one's categories, columns the other's. */
export type AgreementTable = readonly (readonly number[])[];

export type Estimate = { value: number; low: number; high: number };

/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Cohen's kappa with its large-sample interval (Fleiss, Cohen and Everitt 1969); null where it is not defined,
 * because everybody always said the same.
 */
export function cohenKappa(table: AgreementTable): Estimate | null {
  const { n, cells, rows, columns, observed } = sharesOf(table);
  if (n === 0) return null;
  const expected = sum(rows.map((row, k) => row * at(columns, k)));
  if (1 - expected < Number.EPSILON) return null;
  const value = (observed - expected) / (1 - expected);
  const onDiagonal = sum(
    rows.map((row, k) => at(cells[k], k) * (1 - (row + at(columns, k)) * (1 - value)) ** 2),
  );
  const offDiagonal = sum(
    cells.flatMap((cell, i) =>
      cell.map((share, j) => (i === j ? 0 : share * (at(columns, i) + at(rows, j)) ** 2)),
    ),
  );
  const variance =
    (onDiagonal + (1 - value) ** 2 * offDiagonal - (value - expected * (1 - value)) ** 2) /
    (n * (1 - expected) ** 2);
  return interval(value, variance);
}

/**
 * Gwet's AC1 with its large-sample interval (Gwet 2008): unlike kappa it does not collapse where nearly all photos
 * are approved. Null without a photo that both looked at.
 */
export function gwetAc1(table: AgreementTable): Estimate | null {
  const { n, cells, rows, columns, observed } = sharesOf(table);
  const categories = rows.length;
  if (n === 0 || categories < 2) return null;
  const means = rows.map((row, k) => (row + at(columns, k)) / 2);
  const expected = sum(means.map((mean) => mean * (1 - mean))) / (categories - 1);
  const value = (observed - expected) / (1 - expected);
  const onDiagonal = sum(means.map((mean, k) => at(cells[k], k) * (1 - mean)));
  const everywhere = sum(
    cells.flatMap((cell, i) => cell.map((share, j) => share * (1 - (at(means, i) + at(means, j)) / 2) ** 2)),
  );
  const spread =
    observed * (1 - observed) -
    4 * (1 - value) * (onDiagonal / (categories - 1) - observed * expected) +
    4 * (1 - value) ** 2 * (everywhere / (categories - 1) ** 2 - expected ** 2);
  return interval(value, spread / (n * (1 - expected) ** 2));
}

/** A share with Wilson's score interval, which stays right near none and all; null of nothing. */
export function wilson(hits: number, n: number): Estimate | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

function interval(value: number, variance: number): Estimate {
  const reach = Z * Math.sqrt(Math.max(0, Number.isFinite(variance) ? variance : 0));
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

function sharesOf(table: AgreementTable) {
  const n = sum(table.flat());
  const cells = table.map((row) => row.map((count) => count / Math.max(1, n)));
  const rows = cells.map(sum);
  const columns = cells.map((_, k) => sum(cells.map((row) => at(row, k))));
  return { n, cells, rows, columns, observed: sum(cells.map((row, k) => at(row, k))) };
}

function at(list: readonly number[] | undefined, index: number): number {
  return list?.[index] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
