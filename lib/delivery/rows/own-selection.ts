import type { Tx } from "@/db/client";
import { AppError } from "@/lib/errors";
import { requireSelection } from "@/lib/roster/selections/frozen";

type Chosen = { schoolId: string; taskId: string; selectionId: string | null };

/** @throws AppError notFound where the students were chosen in another task */
export async function requireOwnSelection(tx: Tx, { schoolId, taskId, selectionId }: Chosen): Promise<void> {
  if (selectionId === null) return;
  const selection = await requireSelection(tx, { schoolId, selectionId });
  if (selection.taskId !== taskId) throw new AppError("notFound");
}
