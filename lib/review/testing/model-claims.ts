import type { Sql } from "@/db/client";
import type { SeededTask } from "@/db/testing/seed-queue";
import { actorId, later } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ReviewCard } from "../rows/cards";

/** What the model knows of a claim: the token that counts, and until when. */
type Lease = { token: number | null; holder: string; until: number };

/** A card on somebody's screen, whether or not it still counts. */
export type Held = ReviewCard & { by: number };

/** Who holds what at one small queue, and which photo was seen last: says whether something had to be taken or refused. */
export class ModelClaims {
  /** Milliseconds that have gone by. */
  private now = 0;
  private readonly leases = new Map<string, Lease>();
  private readonly versions = new Map<string, number>();
  private readonly cards: Held[] = [];
  readonly surprises: string[] = [];

  constructor(
    private readonly people: readonly Ctx[],
    readonly owner: Sql,
    readonly place: SeededTask,
  ) {}

  wait(seconds: number): void {
    this.now += seconds * 1000;
  }

  /** A person, now. */
  at(by: number): Ctx {
    const who = this.people[by % this.people.length];
    if (!who) throw new Error("nobody is there");
    return this.asOf(who);
  }

  asOf(ctx: Ctx): Ctx {
    return later(ctx, this.now / 1000);
  }

  /** A card, the latest first. */
  pick(at: number): Held | undefined {
    return this.cards.at(-1 - (at % Math.max(1, this.cards.length)));
  }

  /** Cards that were handed out to a person. */
  take(by: number, cards: readonly ReviewCard[]): Held[] {
    const holder = actorId(this.at(by));
    return cards.map((card) => {
      const lease = this.leases.get(card.itemId);
      if (lease && lease.holder !== holder && lease.until > this.now)
        this.surprises.push(`claimed what ${lease.holder} holds`);
      this.hold(by, card.itemId, card.token);
      return this.show(by, card);
    });
  }

  /** The same claim with the photo that took the place of the former one. */
  show(by: number, card: ReviewCard): Held {
    const held = { ...card, by };
    this.versions.set(card.itemId, card.version);
    this.cards.push(held);
    return held;
  }

  hold(by: number, itemId: string, token: number | null): void {
    const until = this.now + env().QC_REVIEW_LEASE_SECONDS * 1000;
    this.leases.set(itemId, { token, holder: actorId(this.at(by)), until });
  }

  /** The same claim from now on for a whole lease. */
  prolong(by: number, itemId: string): void {
    this.hold(by, itemId, this.leases.get(itemId)?.token ?? null);
  }

  letGo(itemId: string): void {
    this.leases.delete(itemId);
  }

  letGoOf(holder: string): void {
    for (const [itemId, lease] of this.leases) if (lease.holder === holder) this.leases.delete(itemId);
  }

  /** Somebody has another photo of the item than the one that was shown. */
  replaced(itemId: string, version: number): void {
    this.versions.set(itemId, version);
  }

  /** Whether a person holds an item, with whatever token. */
  isHolder(by: number, itemId: string): boolean {
    const lease = this.leases.get(itemId);
    return lease?.holder === actorId(this.at(by)) && lease.until > this.now;
  }

  isHeld({ itemId, token, by }: Held): boolean {
    return this.leases.get(itemId)?.token === token && this.isHolder(by, itemId);
  }

  /** Whether a card is held and shows the photo that stands. */
  isGood(card: Held): boolean {
    return this.isHeld(card) && this.versions.get(card.itemId) === card.version;
  }

  /** Carries out what may be refused; where the model knows, a refusal or its absence is a surprise. */
  async tries(name: string, isDue: boolean | null, run: () => Promise<void>): Promise<void> {
    try {
      await run();
      if (isDue === false) this.surprises.push(`${name} should have been refused`);
    } catch (error) {
      if (error instanceof Crash) return;
      if (!(error instanceof AppError)) throw error;
      if (isDue) this.surprises.push(`${name} was refused: ${error.code}`);
    }
  }
}

class Crash extends Error {}

/** The same person on a process that dies after the last statement and before the commit. */
export function crashing(ctx: Ctx): Ctx {
  const db = new Proxy(ctx.db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "transaction") return value;
      return (work: (tx: never) => Promise<unknown>) =>
        target.transaction(async (tx) => {
          await work(tx as never);
          throw new Crash();
        });
    },
  });
  return { ...ctx, db };
}
