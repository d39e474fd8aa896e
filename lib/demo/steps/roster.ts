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
  const { schoolId, taskId, school, task, seed } = where;
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
  const { importId } = await uploadRoster(operator, {
    schoolId,
    taskId,
    fileName: `学信网学籍数据_${school.code}.xlsx`,
    source: Readable.from([file]),
  });
  const current = () => requireImport(operator, { schoolId, importId });
  const reach = (status: string) => until(async () => (await current()).status === status);
  await reach("mapping");
  await mapImport(operator, { schoolId, importId, mapping: (await current()).mapping ?? {} });
  await reach("checked");
  const { counts } = await current();
  await commitImport(operator, {
    schoolId,
    importId,
    expected: { new: counts?.new ?? 0, changed: counts?.changed ?? 0 },
  });
  await reach("committed");
  return people;
}
