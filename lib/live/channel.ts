/** Channel of the NOTIFY that says which tasks' numbers have moved. */
export const PROGRESS_CHANNEL = "qc_progress";

/** A task whose numbers have moved; only that travels, never the numbers. */
export type Change = { schoolId: string; taskId: string };

export function toPayload({ schoolId, taskId }: Change): string {
  return `${schoolId} ${taskId}`;
}

export function fromPayload(payload: string): Change {
  const [schoolId = "", taskId = ""] = payload.split(" ");
  return { schoolId, taskId };
}
