import type { Connection, Sql } from "@/db/client";
import type { SeededTask } from "@/db/testing/seed-queue";
import { holding, newPhone } from "@/db/testing/student";
import { listIdentities, readPortrait } from "@/lib/demo/portraits";

/** A student who holds the own enrollment and has a picture in hand, of the same length as everybody's. */
export type BenchPhone = { token: string; accountId: string; enrollmentId: string; photo: Buffer };

/** So many students who have joined the task and answered its texts; `series` tells them from those made before. */
export async function seedPhones(
  owner: Sql,
  connection: Connection,
  { schoolId, taskId }: SeededTask,
  { series, count }: { series: number; count: number },
): Promise<BenchPhone[]> {
  const first = series * 10_000;
  await owner.begin(async (tx) => {
    await tx`create temp table seed on commit drop as select n, app_uuid_v7() as student
      from generate_series(${first}::int + 1, ${first + count}::int) n`;
    await tx`insert into students (school_id, id, name, document_type, document_number, document_index, document_last4)
      select ${schoolId}, student, '测' || n || '例', 'passport', '', int8send(n), lpad((n % 10000)::text, 4, '0') from seed`;
    await tx`insert into enrollments (school_id, id, task_id, student_id, student_no, college, class_name, code, payment)
      select ${schoolId}, app_uuid_v7(), ${taskId}, student, 'B' || lpad(n::text, 6, '0'), '测速学院', '一班', 'notNeeded', 'notDue' from seed`;
  });
  const [identity] = await listIdentities();
  if (!identity) throw new Error("there is no portrait");
  const picture = await readPortrait(identity.capture);
  const phones: BenchPhone[] = [];
  for (let n = first + 1; n <= first + count; n++) {
    const phone = await newPhone(connection, `测速 ${taskId} ${n}`);
    const studentNo = `B${String(n).padStart(6, "0")}`;
    const { token, ctx, enrollmentId } = await holding(connection, phone, { schoolId, taskId }, studentNo);
    // Bytes after the picture's end make every picture another file.
    const photo = Buffer.concat([picture, Buffer.from(enrollmentId)]);
    phones.push({ token, accountId: ctx.actor.accountId, enrollmentId, photo });
  }
  return phones;
}
