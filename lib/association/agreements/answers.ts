import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { agreements } from "@/db/schema/associations";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import {
  type AgreementDocument,
  type Answer,
  documentsOf,
  missingDocuments,
  namedMissing,
} from "./documents";
import { outsideServices } from "./outside-services";

export type Reader = { schoolId: string; taskId: string; accountId: string };

export type AnsweredDocument = AgreementDocument & { answer: Answer; answeredAt: Date | null };

/** The texts of a task with what the account has answered to each of them; the newest answer counts. */
export async function answeredDocuments(
  tx: Tx,
  { schoolId, taskId, accountId }: Reader,
  policy: Policy,
): Promise<AnsweredDocument[]> {
  const rows = await runPrepared(
    tx
      .select()
      .from(agreements)
      .where(
        and(
          eq(agreements.schoolId, schoolId),
          eq(agreements.taskId, taskId),
          eq(agreements.accountId, accountId),
        ),
      )
      .orderBy(asc(agreements.createdAt), asc(agreements.id)),
  );
  return documentsOf(policy, outsideServices(env())).map((document) => {
    const given = rows.findLast(
      ({ kind, textHash }) => kind === document.kind && textHash.toString("hex") === document.textHash,
    );
    if (!given) return { ...document, answer: "open", answeredAt: null };
    const { withdrawnAt, createdAt } = given;
    return withdrawnAt
      ? { ...document, answer: "declined", answeredAt: withdrawnAt }
      : { ...document, answer: "agreed", answeredAt: createdAt };
  });
}

/**
 * For what needs the texts to be answered: joining a task, and capture.
 * @throws AppError agreementsMissing with their titles
 */
export async function requireAnswered(tx: Tx, reader: Reader): Promise<void> {
  const { policy } = await policyInForce(tx, reader.schoolId, reader.taskId);
  const documents = await answeredDocuments(tx, reader, policy);
  const missing = missingDocuments(documents, documents);
  if (missing.length > 0) throw new AppError("agreementsMissing", namedMissing(missing));
}
