import { and, eq } from "drizzle-orm";
import { productions } from "@/db/schema/capture";
import { standardizations } from "@/db/schema/intake";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { problemSchema } from "@/lib/imaging/outcome-schema";

type Ref = { enrollmentId: string; productionId: string };

/**
 * How far the standard photo is, what was measured of it, or why none could be made.
 * @throws AppError notFound
 */
export async function productionState(ctx: StudentCtx, { enrollmentId, productionId }: Ref) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId } = own;
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        state: productions.state,
        captureId: productions.captureId,
        problems: productions.problems,
        measures: standardizations.measures,
        pictureId: standardizations.standardId,
      })
      .from(productions)
      .leftJoin(
        standardizations,
        and(
          eq(standardizations.schoolId, productions.schoolId),
          eq(standardizations.id, productions.standardizationId),
        ),
      )
      .where(
        and(
          eq(productions.schoolId, schoolId),
          eq(productions.id, productionId),
          eq(productions.enrollmentId, enrollmentId),
        ),
      ),
  );
  if (!row) throw new AppError("notFound");
  const { state, captureId, pictureId } = row;
  const measures = measureSchema.array().parse(row.measures ?? []);
  return {
    ...{ productionId, state, captureId, pictureId, measures },
    problem: problemSchema.array().parse(row.problems)[0] ?? null,
    isBlocked: measures.some(({ verdict }) => verdict === "block"),
  };
}

export type ProductionState = Awaited<ReturnType<typeof productionState>>;
