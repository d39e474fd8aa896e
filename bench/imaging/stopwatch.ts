/** Times of named steps in ms, and their medians. */
export class Stopwatch {
  private readonly times = new Map<string, number[]>();

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    const known = this.times.get(step) ?? [];
    known.push(performance.now() - start);
    this.times.set(step, known);
    return result;
  }

  median(step: string): number {
    return median(this.times.get(step) ?? []);
  }

  get steps(): string[] {
    return [...this.times.keys()];
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
