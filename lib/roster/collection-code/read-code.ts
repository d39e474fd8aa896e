import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a 采集码 says of its student; the name has stars in it. */
const codeFacts = z.object({
  yxdm: z.string(),
  yxmc: z.string(),
  xm: z.string(),
  xh: z.string(),
  zjh4: z.string(),
});
export type CodeFacts = z.infer<typeof codeFacts>;

const TEST_PREFIX = "TXCJM1";

/** The signed test format, which says openly that it is one: the real text is 学信网's cipher and is not public. */
export function writeTestCode(facts: CodeFacts): string {
  const body = Buffer.from(JSON.stringify(facts)).toString("base64url");
  return `${TEST_PREFIX}.${body}.${sign(body)}`;
}

/** What a 采集码 says; null where it is in 学信网's cipher, `damaged` where a test code was changed. */
export function readCode(text: string): CodeFacts | "damaged" | null {
  const [prefix, body = "", signature = ""] = text.split(".");
  if (prefix !== TEST_PREFIX) return null;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(body))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "damaged";
  const parsed = codeFacts.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return parsed.success ? parsed.data : "damaged";
}

function sign(body: string): string {
  return createHmac("sha256", "TXCJM1-test").update(body).digest("base64url").slice(0, 22);
}

type Student = { schoolCode: string; name: string; studentNo: string; last4: string };

/** The first thing in which a code and a student differ (S2: all four are equal, or the code is another's). */
export function codeMismatch(
  { yxdm, xm, xh, zjh4 }: CodeFacts,
  { schoolCode, name, studentNo, last4 }: Student,
): "schoolCode" | "studentNo" | "documentNumber" | "name" | null {
  if (yxdm !== schoolCode) return "schoolCode";
  if (xh !== studentNo) return "studentNo";
  if (zjh4 !== last4) return "documentNumber";
  return isMasked(name, xm) ? null : "name";
}

/** Names are masked as `丁*云`; of long ones no more than six stars are written. */
const MOST_STARS = 6;

function isMasked(name: string, masked: string): boolean {
  const [, first = "", stars = "", last = ""] = /^([^*]*)(\**)([^*]*)$/u.exec(masked) ?? [];
  const hidden = [...name].length - [...first].length - [...last].length;
  const isAsLong = stars.length === MOST_STARS ? hidden >= MOST_STARS : hidden === stars.length;
  return isAsLong && name.startsWith(first) && name.endsWith(last);
}
