import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { captures } from "@/db/schema/intake";
import { tasks } from "@/db/schema/tasks";
import { inSchoolScope } from "@/db/scope";
import type { Collection } from "@/db/testing/collection";
import { rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { claim, decideCard } from "@/db/testing/reviewed";
import { type Clock, type Ctx, clockAt, systemCtx } from "@/lib/auth/ctx";
import type { StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import type { Measure } from "@/lib/imaging/measure-schema";
import { releaseDue, releaseMine } from "@/lib/review/mutations/release";
import { applyToStudent } from "@/lib/roster/mutations/bulk";
import { processSubmission } from "../../mutations/process-submission";
import { produceCapture } from "../../mutations/produce-capture";
import { produce } from "../produce";
import { quotaAt } from "../quota";
import { replace, submit } from "../submit";
import { withdraw } from "../withdraw";
import { PhotoModel, type Rules } from "./photo-model";

export type Stage = {
  at: Collection;
  rules: Rules;
  reviewers: readonly Ctx[];
  /** A stored picture that all captures share: what is on it does not matter here. */
  originalId: string;
  outcome: CaptureOutcome;
};

const BLOCK: Measure = { code: "yaw", value: 25, unit: "degree", limit: { max: 10 }, verdict: "block" };

/** One student's collection in the database, beside the model of it. */
export class PhotoWorld {
  readonly model: PhotoModel;
  private clock: Clock = clockAt();

  constructor(
    private readonly stage: Stage,
    private readonly student: { ctx: StudentCtx; enrollmentId: string },
  ) {
    this.model = new PhotoModel(stage.rules);
  }

  wait(hours: number): void {
    this.clock = clockAt(this.clock.offsetMs + hours * 3_600_000);
  }

  async produce(came: "good" | "blocked" | "nothing"): Promise<void> {
    const captureId = await this.capture();
    const expected = this.model.produce(this.now(), came);
    const wish = { ...this.own(), captureId, confirmed: true };
    const done = await this.told(() => produce(this.ctx(), wish), expected);
    if (!done) return;
    const { productionId } = done;
    await produceCapture(this.machine(), this.engine(came), { schoolId: this.schoolId(), productionId });
    if (came !== "nothing") this.model.made.push({ id: productionId, isBlocked: came === "blocked" });
  }

  async handIn(action: "submit" | "replace", pick: number, asksPerson: boolean): Promise<void> {
    const made = this.model.made[pick % Math.max(1, this.model.made.length)];
    const expected = made ? this.model[action](made, asksPerson) : "notFound";
    const wish = { ...this.own(), productionId: made?.id ?? randomUUID(), confirmed: true, asksPerson };
    const call = action === "submit" ? submit : replace;
    const done = await this.told(() => call(this.ctx(), wish), expected);
    if (!done) return;
    const ref = { schoolId: this.schoolId(), submissionId: done.submissionId };
    await processSubmission(this.machine(), plainEngine(), ref);
  }

  async withdraw(): Promise<void> {
    const expected = this.model.withdraw();
    await this.told(() => withdraw(this.ctx(), this.own()), expected);
  }

  /** Reviewers decide until the verdict stands: the last submission is never rejected by one alone. */
  async decide(verdict: "approve" | "reject"): Promise<void> {
    if (this.model.photo !== "inReview") return;
    this.model.decide(verdict);
    for (const reviewer of this.stage.reviewers) {
      const ctx = { ...reviewer, clock: this.clock };
      for (const card of await claim(ctx)) {
        await decideCard(ctx, card, verdict === "approve" ? "approve" : "expression");
      }
      await releaseMine(ctx);
      await releaseDue(this.machine());
    }
  }

  async grant(): Promise<void> {
    this.model.grant();
    const schoolId = this.schoolId();
    await applyToStudent(
      { ...this.stage.at.operator, clock: this.clock },
      { ...this.own(), schoolId, action: "grantAttempt", reason: "再给一次" },
    );
  }

  async pause(isOpen: boolean): Promise<void> {
    this.model.isOpen = isOpen;
    const { connection, place } = this.stage.at;
    await inSchoolScope(connection.db, [place.schoolId], 0, (tx) =>
      tx
        .update(tasks)
        .set({ status: isOpen ? "open" : "paused" })
        .where(eq(tasks.id, place.taskId)),
    );
  }

  /** What the database says now, and what the model says. */
  async compared() {
    const [row] = await rowsIn<Record<string, unknown> & { used: number; until: string | null }>(
      ...([this.stage.at.connection.db, [this.schoolId()]] as const),
      sql`select photo, submissions_used as submissions, attempts_granted as granted, replacements_used as replaced,
          standardizations_used as used, standardizations_until as until,
          (select count(*)::int from review_items i join submissions s on s.id = i.submission_id
            where s.enrollment_id = e.id and i.is_open) as waiting,
          (select count(*)::int from submissions s where s.enrollment_id = e.id
            and s.state in ('processing', 'inReview', 'held', 'secondReview', 'approved')) as live
        from enrollments e where id = ${this.student.enrollmentId}`,
    );
    if (!row) throw new Error("the student has gone");
    const { used, until, ...facts } = row;
    const quota = { used, until: until === null ? null : new Date(until) };
    const { photo, used: submissions, granted, replaced } = this.model;
    const waiting = photo === "inReview" ? 1 : 0;
    return {
      found: { ...facts, made: quotaAt(quota, new Date(this.now())).used },
      expected: {
        ...{ photo, submissions, granted, replaced, waiting },
        live: waiting + (photo === "approved" ? 1 : 0),
        made: this.model.madeInRound(this.now()),
      },
    };
  }

  /** Leaves nothing behind that the next student's reviewers would be given. */
  async end(): Promise<void> {
    if (!this.model.isOpen) await this.pause(true);
    const { connection } = this.stage.at;
    await inSchoolScope(connection.db, [this.schoolId()], 0, (tx) =>
      tx.execute(sql`update review_items set is_open = false where is_open`),
    );
  }

  private now = () => this.clock.now().getTime();
  private schoolId = () => this.stage.at.place.schoolId;
  private own = () => ({ enrollmentId: this.student.enrollmentId });
  private ctx = (): StudentCtx => ({ ...this.student.ctx, clock: this.clock });
  private machine = () => systemCtx(this.student.ctx.db, "test", "all", this.clock);

  private engine(came: "good" | "blocked" | "nothing"): ImagingEngine {
    const { outcome } = this.stage;
    const none: CaptureOutcome = { ok: false, problem: { code: "noFace", params: {} } };
    const made = outcome.ok ? { ...outcome, measures: came === "blocked" ? [BLOCK] : [] } : outcome;
    return { ...plainEngine(), processCapture: async () => (came === "nothing" ? none : made) };
  }

  private async capture(): Promise<string> {
    const { at, originalId } = this.stage;
    const [row] = await inSchoolScope(at.connection.db, [this.schoolId()], 0, (tx) =>
      tx
        .insert(captures)
        .values({ ...at.place, ...this.own(), originalId, source: "camera", fileName: "" })
        .returning({ id: captures.id }),
    );
    return row?.id ?? "";
  }

  /** The answer where the model expects one; anything else than what it expects is thrown. */
  private async told<Answer>(call: () => Promise<Answer>, expected: string | null): Promise<Answer | null> {
    let refusal: string | null = null;
    try {
      const answer = await call();
      if (expected === null) return answer;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal = error.code;
    }
    if (refusal !== expected) throw new Error(`expected ${expected}, found ${refusal}`);
    return null;
  }
}
