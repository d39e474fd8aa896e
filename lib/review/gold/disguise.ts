import { randomInt } from "node:crypto";
import { type CohortStanding, cohortStandingSchema } from "@/lib/imaging/compare/cohort";
import type { GoldFacts } from "./facts";
import type { Host } from "./hosts";

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."伟洋杰涛明超平辉鹏华宇浩凯俊帆芳娜敏静丽艳霞玲慧莹倩雪琳晶妍"];

/**
 * Invented facts in the manner of the student beside whom a gold item is planted: same college and class, a number of
 * the same run that nobody has, a name of nobody.
 */
export function disguise(
  host: Host,
  taken: ReadonlySet<string>,
  submittedAt: Date,
  cohort: unknown,
): GoldFacts | null {
  const studentNo = freeNumber(host.studentNo, taken);
  if (!studentNo) return null;
  const letters = [oneOf(SURNAMES), oneOf(GIVEN), ...(randomInt(4) > 0 ? [oneOf(GIVEN)] : [])];
  const takenAt =
    host.takenAt && new Date(submittedAt.getTime() - (host.queueAt.getTime() - host.takenAt.getTime()));
  return {
    name: letters.join(""),
    studentNo,
    college: host.college,
    className: host.className,
    documentLast4: String(randomInt(1000)).padStart(3, "0") + oneOf([..."0123456789X"]),
    payment: host.payment,
    source: host.source,
    device: host.device,
    takenAt: takenAt?.toISOString() ?? null,
    submittedAt: submittedAt.toISOString(),
    cohort: asLarge(cohort, host.cohort),
  };
}

/** A place among as many references as the host's has; none where the host has none. */
function asLarge(cohort: unknown, other: unknown): CohortStanding | null {
  const [own, host] = [cohort, other].map((one) => cohortStandingSchema.safeParse(one).data);
  return own && host ? { ...own, size: host.size, rank: Math.min(own.rank, host.size) } : null;
}

/** The number with other last digits, one that no student of the school has; null where all are taken. */
function freeNumber(like: string, taken: ReadonlySet<string>): string | null {
  const digits = /\d{1,3}$/.exec(like)?.[0];
  if (!digits) return null;
  const stem = like.slice(0, -digits.length);
  const free = Array.from(
    { length: 10 ** digits.length },
    (_, no) => stem + String(no).padStart(digits.length, "0"),
  ).filter((number) => !taken.has(number));
  return free.length === 0 ? null : oneOf(free);
}

function oneOf(list: readonly string[]): string {
  return list[randomInt(list.length)] ?? "";
}
