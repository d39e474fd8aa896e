import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/progress";
import type { MessageKind } from "@/db/vocabulary";

type Occasion = {
  schoolId: string;
  taskId: string;
  enrollmentIds: readonly string[];
  kind: Exclude<MessageKind, "reminder">;
  submissionId?: string;
};

/** Writes messages into the outbox, in the transaction of what they tell of; the worker sends them afterwards. */
export async function tellStudents(tx: Tx, { enrollmentIds, ...told }: Occasion): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await tx.insert(messages).values(enrollmentIds.map((enrollmentId) => ({ ...told, enrollmentId })));
}
