import { randomUUID } from "node:crypto";
import { sealField } from "@/lib/crypto/sealed-field";
import type { StoredFacts } from "@/lib/storage/storage";
import type { Sql } from "../client";
import { GEOMETRY, type SeededTask } from "./seed-queue";

/** A stored photo. */
export type StoredPhoto = StoredFacts & { key: string };

export type ApprovedPerson = {
  studentNo: string;
  name: string;
  college: string;
  className: string;
  photo: StoredPhoto;
};

/** Rows written by one statement. */
const AT_ONCE = 2000;

/**
 * Students with an approved photo that is in no batch yet, written as the owner of the tables. Original and standard
 * photo are the same stored file; nobody has decided anything.
 * @param from number of the first of them in the school
 */
export async function seedApproved(
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  people: readonly ApprovedPerson[],
  from = 1,
): Promise<void> {
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const rows = people.slice(at, at + AT_ONCE).map(({ photo, ...person }, index) => ({
      ...person,
      ...photo,
      n: from + at + index,
      document: sealField({ schoolId, field: "documentNumber" }, `P${from + at + index}`),
      ...{ object: randomUUID(), student: randomUUID(), enrollment: randomUUID() },
      ...{ capture: randomUUID(), cut: randomUUID(), submission: randomUUID() },
    }));
    await owner.begin(async (tx) => {
      await tx`create temp table seed on commit drop as select * from jsonb_to_recordset(${tx.json(rows)}) as r(
        n int, "studentNo" text, name text, college text, "className" text, key text, size int, sha256 text, crc32 bigint, document text,
        object uuid, student uuid, enrollment uuid, capture uuid, cut uuid, submission uuid)`;
      await tx`insert into objects (school_id, id, task_id, purpose, state, key, content_type, size, sha256, crc32)
        select ${schoolId}, object, ${taskId}, 'photo', 'stored', key, 'image/jpeg', size, sha256, crc32 from seed`;
      await tx`insert into students (school_id, id, name, document_type, document_number, document_index, document_last4)
        select ${schoolId}, student, name, 'passport', document, int8send(n), lpad((n % 10000)::text, 4, '0') from seed`;
      await tx`insert into enrollments (school_id, id, task_id, student_id, student_no, college, class_name, code, payment, photo, submissions_used)
        select ${schoolId}, enrollment, ${taskId}, student, "studentNo", college, "className", 'notNeeded', 'notDue', 'approved', 1 from seed`;
      await tx`insert into captures (school_id, id, task_id, enrollment_id, original_id, source, file_name)
        select ${schoolId}, capture, ${taskId}, enrollment, object, 'camera', n || '.jpg' from seed`;
      await tx`insert into standardizations (school_id, id, capture_id, standard_id, thumb_id, view_id, policy_version, geometry, measures, engine)
        select ${schoolId}, cut, capture, object, object, object, 1, ${tx.json(GEOMETRY)}, '[]', '{}' from seed`;
      await tx`insert into submissions (school_id, id, task_id, enrollment_id, capture_id, standardization_id, attempt_no, state, compare_status)
        select ${schoolId}, submission, ${taskId}, enrollment, capture, cut, 1, 'approved', 'off' from seed`;
    });
  }
}
