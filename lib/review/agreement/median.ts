/** The middle of some numbers, between the two in the middle where they are even; 0 where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const last = sorted.length - 1;
  const [low = 0, high = 0] = [sorted[Math.floor(last / 2)], sorted[Math.ceil(last / 2)]];
  return (low + high) / 2;
}
