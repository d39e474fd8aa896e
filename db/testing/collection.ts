import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import type { Connection } from "@/db/client";
import { rosterImports } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { type RosterFileOptions, rosterTable, rosterWorkbook } from "@/lib/demo/roster-workbook";
import { CONTACTS } from "@/lib/demo/texts";
import { addPhotoFile, createPhotoImport, finishUpload } from "@/lib/intake/mutations/upload";
import { findHeader } from "@/lib/roster/columns/map-header";
import { commitRows } from "@/lib/roster/mutations/commit-rows";
import { stageRows } from "@/lib/roster/mutations/stage-rows";
import { commitImport, mapImport } from "@/lib/roster/mutations/steer";
import { uploadRoster } from "@/lib/roster/mutations/upload";
import { requireImport } from "@/lib/roster/queries";
import { checkRow } from "@/lib/roster/row/check-row";
import { createSchool } from "@/lib/schools/mutations";
import { createTask, setTaskStatus } from "@/lib/tasks/mutations";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { Policy } from "@/lib/tasks/schema";
import { rowsIn } from "./database";
import { actorId, staffMember } from "./staff-member";
import { workOff } from "./work-off";

export type Place = { schoolId: string; taskId: string };
export type School = { id: string; code: string; name: string };

const YEAR = new Date().getUTCFullYear();
let schoolsMade = 0;

/** A school under contract for this year and the next two. */
export async function newSchool({ db }: Connection): Promise<School> {
  const facts = { code: String(16_001 + schoolsMade), name: `测试大学${++schoolsMade}` };
  const { id } = await createSchool(systemCtx(db, "setup", "all"), {
    ...facts,
    isSigned: true,
    contractFrom: `${YEAR}-01-01`,
    contractTo: `${YEAR + 2}-12-31`,
    priceMinFen: 0,
    priceMaxFen: 5000,
    contacts: [],
  });
  return { id, ...facts };
}

/** The rules of 青聪云 证件号 for this year, free of charge and without an identity check unless changed. */
export function testPolicy(change: (policy: Policy) => Policy = (policy) => policy): Policy {
  return change({
    ...structuredClone(TASK_PRESETS.qcIdNumber.policy),
    preset: "qcIdNumber",
    fee: { priceFen: 0, payer: "student" },
    identityCheck: "code",
    window: { opensAt: `${YEAR}-01-01T08:00:00+08:00`, closesAt: `${YEAR + 1}-12-31T18:00:00+08:00` },
    notices: [],
    contacts: CONTACTS,
    review: {
      promiseDays: null,
      ...{
        secondApprovals: 0,
        secondRejections: 0,
        hideScores: 0,
        goldShare: 0,
        goldFloor: 0,
        gridFrom: null,
      },
    },
  });
}

export async function openTask(operator: Ctx, schoolId: string, policy = testPolicy()): Promise<Place> {
  const { id: taskId } = await createTask(operator, {
    schoolId,
    facts: { name: "测试采集任务", kind: "freshman", category: "undergraduate", cohort: YEAR },
    policy,
  });
  await setTaskStatus(operator, { schoolId, taskId, status: "open" });
  return { schoolId, taskId };
}

/** A school with an operator of its own and one open task. */
export async function collection(connection: Connection, policy?: Policy) {
  const school = await newSchool(connection);
  const operator = await staffMember(connection.db, { role: "operator", schoolId: school.id });
  const place = await openTask(operator, school.id, policy);
  return { connection, school, operator, place };
}

export type Collection = Awaited<ReturnType<typeof collection>>;

/** The same with so many invented students. */
export async function collectionOf(connection: Connection, students: number, policy?: Policy) {
  const made = await collection(connection, policy);
  const people = inventPeople({ seed: 7, count: students, entryYear: YEAR });
  await enroll(made, people);
  return { ...made, people };
}

const FILE = { entryYear: YEAR, graduationDate: `${YEAR + 4}0620` };

/** Brings people in as a roster would, from its cells on: reading a real file takes a process of its own. */
export async function enroll(
  { school, operator, place, connection }: Collection,
  people: readonly DemoPerson[],
) {
  const [headings = [], ...rows] = rosterTable(people, { school, ...FILE });
  const mapping = findHeader([headings])?.mapping ?? {};
  const today = new Date().toISOString().slice(0, 10);
  const around = { schoolCode: school.code, schoolName: school.name, today };
  const [{ id: importId } = { id: "" }] = await inSchoolScope(connection.db, [school.id], 0, async (tx) => {
    const made = await tx
      .insert(rosterImports)
      .values({
        ...place,
        fileName: "名单.xlsx",
        status: "committing",
        mapping,
        createdBy: actorId(operator),
      })
      .returning({ id: rosterImports.id });
    const checked = rows.map((cells, index) => ({
      ...{ rowNo: index + 2, cells, isMended: false },
      ...checkRow(cells, mapping, around),
    }));
    await stageRows(tx, { ...place, importId: made[0]?.id ?? "", mapping, rows: checked });
    return made;
  });
  await commitRows(systemCtx(connection.db, "roster.commit", school.id), { schoolId: school.id, importId });
}

type RosterOptions = Partial<RosterFileOptions>;

/** Uploads a roster and takes it to the end of its check. */
export async function checkRoster(
  at: Collection,
  people: readonly DemoPerson[],
  options: RosterOptions = {},
) {
  const { school, operator, place, connection } = at;
  const file = await rosterWorkbook(people, {
    school,
    ...FILE,
    ...options,
  });
  const source = Readable.from([file]);
  const { importId } = await uploadRoster(operator, { ...place, fileName: "名单.xlsx", source });
  await workOff(connection);
  const ref = { schoolId: school.id, importId };
  const { mapping } = await requireImport(operator, ref);
  await mapImport(operator, { ...ref, mapping: mapping ?? {}, leavesHidden: false });
  await workOff(connection);
  return requireImport(operator, ref);
}

/** Uploads a roster and writes its rows. */
export async function bringRoster(
  at: Collection,
  people: readonly DemoPerson[],
  options: RosterOptions = {},
) {
  const { id: importId, schoolId, counts } = await checkRoster(at, people, options);
  if (!counts) throw new Error("the roster was not checked");
  await commitImport(at.operator, { schoolId, importId, expected: counts });
  await workOff(at.connection);
  return requireImport(at.operator, { schoolId, importId });
}

const pictures = new Map<number, Promise<Buffer>>();

/** A picture nobody is on, of its own colour, large enough for a standard photo of 40 KB. */
export function picture(seed: number): Promise<Buffer> {
  const made = pictures.get(seed) ?? draw(seed);
  pictures.set(seed, made);
  return made;
}

function draw(seed: number): Promise<Buffer> {
  return sharp({
    create: {
      width: 600,
      height: 800,
      channels: 3,
      background: { r: 40 + ((seed * 37) % 160), g: 120, b: 160 },
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();
}

export type UploadFile = { name: string; bytes: Buffer };

/** Uploads files as one import; `workOff` has still to be called. */
export async function uploadPhotos(
  { operator, place }: Pick<Collection, "operator" | "place">,
  files: readonly UploadFile[],
  kind: "capture" | "reference" = "capture",
): Promise<{ schoolId: string; importId: string }> {
  const { importId } = await createPhotoImport(operator, { ...place, kind });
  const ref = { schoolId: place.schoolId, importId };
  for (const { name, bytes } of files) {
    await addPhotoFile(operator, {
      ...ref,
      fileName: name,
      source: Readable.from(bytes.length ? [bytes] : []),
    });
  }
  await finishUpload(operator, ref);
  return ref;
}

/** A capture of each of these students, up to the reviewers' queue. */
export async function bringCaptures(at: Collection, people: readonly DemoPerson[]): Promise<void> {
  const files = await Promise.all(
    people.map(async ({ studentNo }, index) => ({ name: `${studentNo}.jpg`, bytes: await picture(index) })),
  );
  await uploadPhotos(at, files);
  await workOff(at.connection);
}

/** Buckets of a task's students by 学号, and their counters. */
export async function enrollmentsOf({ connection, place }: Pick<Collection, "connection" | "place">) {
  const rows = await rowsIn<{
    id: string;
    studentNo: string;
    bucket: string;
    photo: string;
    used: number;
  }>(
    connection.db,
    [place.schoolId],
    sql`select id, student_no as "studentNo", bucket, photo, submissions_used as used from enrollments
      where task_id = ${place.taskId} order by student_no`,
  );
  return new Map(rows.map((row) => [row.studentNo, row]));
}
