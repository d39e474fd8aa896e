import { randomBytes, randomUUID } from "node:crypto";
import type { Sql } from "@/db/client";
import type { Statement, Unit } from "./recording";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Turns the recorded submission into another student's: every id, hash and key that differs between the two. */
export class Swap {
  private readonly texts: Map<string, string>;
  private readonly bytes = new Map<string, Buffer>();

  constructor(same: readonly string[], pairs: readonly (readonly [recorded: string, live: string])[]) {
    this.texts = new Map([...same.map((id) => [id, id] as const), ...pairs]);
  }

  keepBytes(recorded: Buffer, live: Buffer): void {
    this.bytes.set(recorded.toString("hex"), live);
  }

  /** What was sent, for the other student; an id that no answer has named was made up by the sender, so is this. */
  value(param: unknown): unknown {
    if (typeof param === "string") return this.text(param);
    if (param instanceof Uint8Array) {
      const recorded = Buffer.from(param);
      const known = this.bytes.get(recorded.toString("hex")) ?? randomBytes(recorded.length);
      this.keepBytes(recorded, known);
      return known;
    }
    return param;
  }

  knows(rows: readonly unknown[][]): boolean {
    return idsIn(rows).every((id) => this.texts.has(id));
  }

  learn(recorded: readonly unknown[][], live: readonly unknown[][]): void {
    const ids = idsIn(live);
    for (const [index, id] of idsIn(recorded).entries())
      if (!this.texts.has(id)) this.texts.set(id, ids[index] ?? randomUUID());
  }

  private text(param: string): string {
    const whole = this.texts.get(param);
    if (whole) return whole;
    return param.replace(UUID, (id) => {
      const live = this.texts.get(id) ?? randomUUID();
      this.texts.set(id, live);
      return live;
    });
  }
}

const idsIn = (rows: readonly unknown[][]): string[] => JSON.stringify(rows).match(UUID) ?? [];

/** Sends recorded statements by the driver alone; an answer is waited for only where a later statement needs it. */
export async function replay(sql: Sql, units: readonly Unit[], swap: Swap): Promise<void> {
  for (const { isTransaction, statements } of units) {
    if (isTransaction) await sql.begin((tx) => runAll(tx, statements, swap));
    else await runAll(sql, statements, swap);
  }
}

async function runAll(client: Pick<Sql, "unsafe">, statements: readonly Statement[], swap: Swap) {
  const under: Promise<unknown>[] = [];
  for (const { query, params, rows } of statements) {
    const sent = client.unsafe(query, params.map((param) => swap.value(param)) as string[], {
      prepare: true,
    });
    if (swap.knows(rows)) under.push(sent.execute());
    else swap.learn(rows, (await sent.values()) as unknown[][]);
  }
  await Promise.all(under);
}
