import { writeTestCode } from "@/lib/roster/collection-code/read-code";
import { lastFour } from "@/lib/roster/document/document-number";
import { maskName } from "@/lib/roster/document/mask-name";
import type { DemoPerson } from "./people";

/** A 图像采集码 of an invented student, in the signed test format. */
export function makeTestCode(
  person: Pick<DemoPerson, "name" | "studentNo" | "documentNumber">,
  school: { code: string; name: string },
): string {
  return writeTestCode({
    yxdm: school.code,
    yxmc: school.name,
    xm: maskName(person.name),
    xh: person.studentNo,
    zjh4: lastFour(person.documentNumber),
  });
}
