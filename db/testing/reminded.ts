import { sql } from "drizzle-orm";
import { inSchoolScope } from "@/db/scope";
import { previewReminder } from "@/lib/progress/remind/preview";
import { sendReminder } from "@/lib/progress/remind/send";
import type { Collection } from "./collection";

/** Stands in for the students' phones: everybody has bound an account. */
export async function associateAll({ connection, place }: Pick<Collection, "connection" | "place">) {
  await inSchoolScope(connection.db, [place.schoolId], 0, (tx) =>
    tx.execute(sql`update enrollments set association = 'associated' where task_id = ${place.taskId}`),
  );
}

/** Everybody without a photo has bound an account and is reminded. */
export async function remindAll(at: Collection): Promise<void> {
  await associateAll(at);
  const segment = {
    ...at.place,
    buckets: ["readyToShoot", "unpaid"] as const,
    college: null,
    selectionId: null,
  };
  const { text, recipients } = await previewReminder(at.operator, segment);
  await sendReminder(at.operator, { ...segment, text, expected: recipients });
}
