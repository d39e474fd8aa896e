import { createHmac } from "node:crypto";
import { maskName } from "@/lib/review/note/mask-name";
import { lastFour } from "@/lib/roster/document/document-number";
import type { DemoPerson } from "./people";

/**
 * A 图像采集码 in our own signed test format. The real one is 学信网's encrypted text, which is not public; this
 * one says openly that it is a test.
 */
export function makeTestCode(
  person: Pick<DemoPerson, "name" | "studentNo" | "documentNumber">,
  school: { code: string; name: string },
): string {
  const body = Buffer.from(
    JSON.stringify({
      yxdm: school.code,
      yxmc: school.name,
      xm: maskName(person.name),
      xh: person.studentNo,
      zjh4: lastFour(person.documentNumber),
    }),
  ).toString("base64url");
  const signature = createHmac("sha256", "TXCJM1-test").update(body).digest("base64url").slice(0, 22);
  return `TXCJM1.${body}.${signature}`;
}
