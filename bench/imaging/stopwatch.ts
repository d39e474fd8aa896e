/** Times of named steps, and their medians in ms. */
export class Stopwatch {
  private readonly walls = new Map<string, number[]>();
  private readonly cpus = new Map<string, number[]>();

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    push(this.walls, step, performance.now() - start);
    push(this.cpus, step, (user + system) / 1000);
    return result;
  }

  /** Time on the clock: what a student waits for, and what others on the machine lengthen. */
  wall(step: string): number {
    return median(this.walls.get(step) ?? []);
  }

  /** Time that this process's threads worked. */
  cpu(step: string): number {
    return median(this.cpus.get(step) ?? []);
  }

  get steps(): string[] {
    return [...this.walls.keys()];
  }
}

function push(times: Map<string, number[]>, step: string, ms: number): void {
  const known = times.get(step);
  if (known) known.push(ms);
  else times.set(step, [ms]);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
