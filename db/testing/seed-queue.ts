import { randomUUID } from "node:crypto";
import type { PhotoGeometry, ReferenceGeometry } from "@/lib/imaging/outcome-schema";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { Policy } from "@/lib/tasks/schema";
import type { Sql } from "../client";

export type SeededTask = { schoolId: string; taskId: string };

const YEAR = new Date().getUTCFullYear();

/** Geometry of a committed capture (960 × 1280 px, the face in the middle), good enough to draw and align by. */
const FACE = {
  eyeLeft: { x: 196, y: 262 },
  eyeRight: { x: 284, y: 262 },
  mouth: { x: 240, y: 352 },
  crownY: 84,
  chin: { x: 240, y: 420 },
  faceLeft: { x: 142, y: 290 },
  faceRight: { x: 338, y: 290 },
};
const UPRIGHT = { turns: 0, width: 960, height: 1280 } as const;
export const GEOMETRY: PhotoGeometry = {
  upright: UPRIGHT,
  crop: { left: 0, top: 0, width: 960, height: 1280 },
  levelled: 0,
  standard: { width: 480, height: 640 },
  viewScale: 0.9375,
  face: FACE,
};
export const REFERENCE_GEOMETRY: ReferenceGeometry = { upright: UPRIGHT, viewScale: 0.5, face: FACE };

/** A school with one open task, written as the owner of the tables. */
export async function seedTask(
  owner: Sql,
  code: string,
  change: (policy: Policy) => Policy = (policy) => policy,
): Promise<SeededTask> {
  const [schoolId, taskId] = [randomUUID(), randomUUID()];
  const policy = change({
    ...structuredClone(TASK_PRESETS.qcIdNumber.policy),
    preset: "qcIdNumber",
    fee: { priceFen: 0, payer: "student" },
    window: { opensAt: `${YEAR}-01-01T08:00:00+08:00`, closesAt: `${YEAR + 1}-12-31T18:00:00+08:00` },
    notices: [],
    contacts: [{ label: "客服", phone: "000-0000" }],
  });
  await owner`insert into schools (id, code, name, pinyin, initials, contract_from, contract_to, price_min_fen, price_max_fen)
    values (${schoolId}, ${code}, ${`测速大学 ${code}`}, '', '', ${`${YEAR}-01-01`}, ${`${YEAR + 2}-12-31`}, 0, 5000)`;
  await owner`insert into tasks (school_id, id, no, name, kind, category, cohort, status, opens_at, closes_at, policy_version)
    values (${schoolId}, ${taskId}, 1, '测速任务', 'freshman', 'undergraduate', ${YEAR}, 'open',
      ${policy.window.opensAt}, ${policy.window.closesAt}, 1)`;
  await owner`insert into task_policies (school_id, task_id, version, policy, reason)
    values (${schoolId}, ${taskId}, 1, ${owner.json(policy)}, '')`;
  return { schoolId, taskId };
}

/**
 * So many photos waiting for review, each with a standard photo, a view, a thumbnail and a reference; all
 * addresses differ. Rows only: the bytes are the caller's, under the key `bench/<n>/<size>`.
 */
export async function seedQueue(
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  items: number,
  bytes: (n: number, kind: PictureKind) => number = () => 0,
): Promise<void> {
  const sizes = Array.from({ length: items }, (_, n) =>
    PICTURE_KINDS.map((kind) => ({ n: n + 1, kind, size: bytes(n + 1, kind) })),
  ).flat();
  await owner.begin(async (tx) => {
    const of = { schoolId, taskId };
    await tx`create temp table seed on commit drop as select n, app_uuid_v7() as student, app_uuid_v7() as enrollment,
      app_uuid_v7() as capture, app_uuid_v7() as cut, app_uuid_v7() as submission from generate_series(1, ${items}::int) n`;
    await tx`create temp table picture on commit drop as select (p->>'n')::int as n, p->>'kind' as kind, (p->>'size')::int as size,
      app_uuid_v7() as id from jsonb_array_elements(${tx.json(sizes)}) p`;
    await tx`create unique index on picture (n, kind)`;
    await tx`insert into objects (school_id, id, task_id, purpose, state, key, content_type, size)
      select ${of.schoolId}, id, ${of.taskId}, 'photo', 'stored', 'bench/' || n || '/' || kind, 'image/jpeg', size from picture`;
    await tx`insert into students (school_id, id, name, document_type, document_number, document_index, document_last4)
      select ${of.schoolId}, student, '测' || n || '例', 'passport', '', int8send(n), lpad((n % 10000)::text, 4, '0') from seed`;
    await tx`insert into enrollments (school_id, id, task_id, student_id, student_no, college, class_name, code, payment, photo, submissions_used)
      select ${of.schoolId}, enrollment, ${of.taskId}, student, 'B' || lpad(n::text, 6, '0'), '测速学院', '一班', 'notNeeded', 'notDue', 'inReview', 1 from seed`;
    await tx`insert into captures (school_id, id, task_id, enrollment_id, original_id, source, file_name)
      select ${of.schoolId}, capture, ${of.taskId}, enrollment, p.id, 'camera', n || '.jpg' from seed join picture p using (n) where kind = 'view'`;
    await tx`insert into standardizations (school_id, id, capture_id, standard_id, thumb_id, view_id, policy_version, geometry, measures, engine)
      select ${of.schoolId}, cut, capture, s.id, t.id, v.id, 1, ${tx.json(GEOMETRY)}, '[]', '{}' from seed
        join picture s on s.n = seed.n and s.kind = 'standard' join picture t on t.n = seed.n and t.kind = 'thumb'
        join picture v on v.n = seed.n and v.kind = 'view'`;
    await tx`insert into reference_photos (school_id, task_id, enrollment_id, original_id, file_name, state, view_id, review_id, thumb_id, geometry)
      select ${of.schoolId}, ${of.taskId}, enrollment, p.id, n || '.jpg', 'ready', p.id, p.id, p.id, ${tx.json(REFERENCE_GEOMETRY)}
      from seed join picture p using (n) where kind = 'reference'`;
    await tx`insert into submissions (school_id, id, task_id, enrollment_id, capture_id, standardization_id, attempt_no, state, compare_status, submitted_at)
      select ${of.schoolId}, submission, ${of.taskId}, enrollment, capture, cut, 1, 'inReview', 'off', now() - (${items} - n) * interval '1 second' from seed`;
    await tx`insert into review_items (school_id, task_id, submission_id, due_at, queue_at)
      select ${of.schoolId}, ${of.taskId}, submission, now() + interval '30 days', now() - (${items} - n) * interval '1 second' from seed`;
  });
}

export const PICTURE_KINDS = ["standard", "view", "thumb", "reference"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];
