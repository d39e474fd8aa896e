import { Readable } from "node:stream";
import type { Ctx } from "@/lib/auth/ctx";
import { commitImport, mapImport } from "@/lib/roster/mutations/steer";
import { uploadRoster } from "@/lib/roster/mutations/upload";
import { requireImport } from "@/lib/roster/queries";
import { makeTestCode } from "../collection-code";
import type { DemoTask } from "../demo-tasks";
import { type DemoPerson, inventPeople } from "../people";
import { listIdentities } from "../portraits";
import { rosterWorkbook } from "../roster-workbook";
import { until } from "./until";

type Where = {
  schoolId: string;
  taskId: string;
  school: { code: string; name: string };
  task: DemoTask;
  seed: number;
};

/** Every seventh student has not handed in a 采集码 yet. */
const WITHOUT_CODE = 7;

/** Brings a generated 学信网 workbook in, from upload to committed rows. */
export async function importPeople(operator: Ctx, where: Where): Promise<DemoPerson[]> {
  const { schoolId, school, task, seed } = where;
  const identities = await listIdentities();
  const people = inventPeople({
    seed,
    count: task.students,
    entryYear: task.entryYear,
    level: task.facts.category === "postgraduate" ? "硕士研究生" : "本科",
    years: task.facts.category === "postgraduate" ? "3" : "4",
    sexes: identities.map(({ sex }) => sex),
  });
  const needsCode = task.preset === "qcCollectionCode" || task.preset === "qpCollectionCode";
  const codes = new Map(
    people.flatMap((person, index) =>
      index % WITHOUT_CODE === WITHOUT_CODE - 1
        ? []
        : [[person.studentNo, makeTestCode(person, school)] as const],
    ),
  );
  const file = await rosterWorkbook(people, {
    school,
    entryYear: task.entryYear,
    graduationDate: `${task.facts.cohort}0620`,
    collectionCodes: needsCode ? codes : undefined,
  });
  const importId = await checkFile(operator, where, `学信网学籍数据_${school.code}.xlsx`, file);
  const { counts } = await requireImport(operator, { schoolId, importId });
  await commitImport(operator, {
    schoolId,
    importId,
    expected: { new: counts?.new ?? 0, changed: counts?.changed ?? 0 },
  });
  await until(async () => (await requireImport(operator, { schoolId, importId })).status === "committed");
  return people;
}

/** A supplement that waits for somebody to confirm it: new students, changed classes, and a damaged number. */
export async function leaveSupplement(
  operator: Ctx,
  where: Where,
  people: readonly DemoPerson[],
): Promise<void> {
  const { school, task, seed } = where;
  const newcomers = inventPeople({ seed: seed + 100, count: 5, entryYear: task.entryYear });
  const moved = people.slice(-3).map((person) => ({ ...person, className: `${person.className}A` }));
  const [damaged, ...rest] = newcomers;
  const rows = [
    ...rest,
    ...moved,
    ...(damaged ? [{ ...damaged, documentNumber: "4.2010620050101E+17" }] : []),
  ];
  const file = await rosterWorkbook(rows, {
    school,
    entryYear: task.entryYear,
    graduationDate: `${task.facts.cohort}0620`,
  });
  await checkFile(operator, where, "补充名单.xlsx", file);
}

/** Uploads a workbook, accepts the proposed columns and waits for the dry run. */
async function checkFile(operator: Ctx, where: Where, fileName: string, file: Buffer): Promise<string> {
  const { schoolId, taskId } = where;
  const { importId } = await uploadRoster(operator, {
    schoolId,
    taskId,
    fileName,
    source: Readable.from([file]),
  });
  const current = () => requireImport(operator, { schoolId, importId });
  await until(async () => (await current()).status === "mapping");
  await mapImport(operator, {
    schoolId,
    importId,
    mapping: (await current()).mapping ?? {},
    leavesHidden: false,
  });
  await until(async () => (await current()).status === "checked");
  return importId;
}
