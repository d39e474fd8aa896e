/** Two-sided 95 % of a normal distribution. */
const Z = 1.96;

/** Wilson score interval of a share, 0–1: what a share seen on few pictures can mean. */
export function wilson(hits: number, count: number): { from: number; to: number } {
  if (count === 0) return { from: 0, to: 1 };
  const share = hits / count;
  const square = Z * Z;
  const middle = share + square / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + square / (4 * count * count));
  const width = 1 + square / count;
  return { from: Math.max(0, (middle - half) / width), to: Math.min(1, (middle + half) / width) };
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
