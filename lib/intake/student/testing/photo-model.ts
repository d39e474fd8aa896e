const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Rules = {
  perRound: number;
  cooldown: "nextDay" | "hours24";
  submissions: number;
  replacements: number;
};

type Photo = "none" | "qualityBlocked" | "inReview" | "rejected" | "exhausted" | "approved";
type Made = { id: string; isBlocked: boolean };

/**
 * A student and the photos, as simply as it can be said: what happened is kept in lists and counted anew each time.
 * Every step answers the refusal that is right, or null.
 */
export class PhotoModel {
  photo: Photo = "none";
  used = 0;
  granted = 0;
  replaced = 0;
  isOpen = true;
  made: Made[] = [];
  private round: number[] = [];

  constructor(private readonly rules: Rules) {}

  produce(now: number, came: "good" | "blocked" | "nothing"): string | null {
    const refusal = this.general() ?? this.tryRefusal() ?? this.quotaRefusal(now);
    if (refusal) return refusal;
    if (this.roundEnd() <= now) this.round = [];
    if (came !== "nothing") this.round.push(now);
    return null;
  }

  submit(made: Made | undefined, asksPerson: boolean): string | null {
    const refusal =
      this.general() ?? this.underWay() ?? this.attemptRefusal() ?? madeRefusal(made, asksPerson);
    if (!refusal && made) this.handIn(made);
    return refusal;
  }

  replace(made: Made | undefined, asksPerson: boolean): string | null {
    const refusal = this.general() ?? this.waitingRefusal() ?? madeRefusal(made, asksPerson);
    if (refusal || !made) return refusal;
    this.leaveReview();
    this.handIn(made);
    return null;
  }

  withdraw(): string | null {
    const refusal = this.general() ?? this.waitingRefusal();
    if (!refusal) this.leaveReview();
    return refusal;
  }

  decide(verdict: "approve" | "reject"): void {
    if (verdict === "approve") this.photo = "approved";
    else this.photo = this.used >= this.limit() ? "exhausted" : "rejected";
  }

  grant(): void {
    this.granted += 1;
    if (this.photo === "exhausted") this.photo = "rejected";
  }

  madeInRound(now: number): number {
    return this.roundEnd() <= now ? 0 : this.round.length;
  }

  private limit = () => this.rules.submissions + this.granted;

  private handIn(made: Made): void {
    this.made = this.made.filter(({ id }) => id !== made.id);
    this.photo = made.isBlocked ? "qualityBlocked" : "inReview";
    if (!made.isBlocked) this.used += 1;
  }

  private leaveReview(): void {
    this.photo = "none";
    this.used -= 1;
    this.replaced += 1;
  }

  private general(): string | null {
    return this.isOpen ? null : "collectionClosed";
  }

  private underWay(): string | null {
    if (this.photo === "approved") return "photoApproved";
    return this.photo === "inReview" ? "photoUnderWay" : null;
  }

  private attemptRefusal(): string | null {
    return this.used >= this.limit() ? "attemptsUsed" : null;
  }

  private replacementRefusal(): string | null {
    return this.replaced >= this.rules.replacements ? "replacementsUsed" : null;
  }

  private waitingRefusal(): string | null {
    if (this.photo === "inReview") return this.replacementRefusal();
    return this.underWay() ?? "nothingInReview";
  }

  private tryRefusal(): string | null {
    if (this.photo === "inReview") return this.replacementRefusal();
    return this.underWay() ?? this.attemptRefusal();
  }

  private quotaRefusal(now: number): string | null {
    const isFull = this.round.length >= this.rules.perRound && now < this.roundEnd();
    return isFull ? "standardizationsUsed" : null;
  }

  private roundEnd(): number {
    const [first, last] = [this.round[0], this.round.at(-1)];
    if (first === undefined || last === undefined) return 0;
    if (this.rules.cooldown === "nextDay") return (Math.floor((last + 8 * HOUR) / DAY) + 1) * DAY - 8 * HOUR;
    return (this.round.length >= this.rules.perRound ? last : first) + DAY;
  }
}

function madeRefusal(made: Made | undefined, asksPerson: boolean): string | null {
  if (!made) return "notFound";
  return made.isBlocked && !asksPerson ? "photoBlocked" : null;
}
