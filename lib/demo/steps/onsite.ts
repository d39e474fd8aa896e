import { and, asc, eq } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { formatDay, fromLocalInput } from "@/lib/i18n/format";
import { checkIn } from "@/lib/onsite/check-in/check-in";
import { rosterGroups } from "@/lib/onsite/shoots/choices";
import { saveShoot } from "@/lib/onsite/shoots/save-shoot";
import { saveSite } from "@/lib/onsite/sites/save-site";

type Place = { schoolId: string; taskId: string };

const DAY_MS = 86_400_000;
/** How many of the shoot that is over were scanned. */
const CAME = 6;

/** Two sites and two shoots: one some days ago that not everybody came to, one to come. */
export async function planShoots(ctx: Ctx, operator: Ctx, place: Place, now: Date): Promise<void> {
  await saveSite(operator, {
    ...{ ...place, siteId: null, isOfTask: false },
    facts: {
      ...{ name: "图书馆报告厅", address: "东校区图书馆一层 101", hours: "", contact: "", note: "" },
      isMakeUp: false,
    },
  });
  await saveSite(operator, {
    ...{ ...place, siteId: null, isOfTask: false },
    facts: {
      ...{ name: "采集服务点", address: "西校区行政楼二层 208", hours: "工作日 9:00–11:30，14:00–17:00" },
      ...{ contact: "027-5555 0101", note: "请带采集码或学生证", isMakeUp: true },
    },
  });
  const groups = await inSchoolScope(ctx.db, [place.schoolId], 0, (tx) => rosterGroups(tx, place));
  const [one = "", ...others] = [...new Set(groups.map(({ college }) => college))];
  const past = await saveShoot(operator, plan(place, one, new Date(now.getTime() - 4 * DAY_MS)));
  await saveShoot(operator, plan(place, others[0] ?? one, new Date(now.getTime() + 5 * DAY_MS)));
  const people = await inSchoolScope(ctx.db, [place.schoolId], 0, (tx) =>
    tx
      .select({ studentNo: enrollments.studentNo })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.schoolId, place.schoolId),
          eq(enrollments.taskId, place.taskId),
          eq(enrollments.college, one),
          eq(enrollments.bucket, "readyToShoot"),
        ),
      )
      .orderBy(asc(enrollments.studentNo))
      .limit(CAME),
  );
  for (const { studentNo } of people)
    await checkIn(operator, { schoolId: place.schoolId, ...past, text: studentNo, isAnyway: false });
}

function plan(place: Place, college: string, day: Date) {
  const at = (time: string) => fromLocalInput(`${formatDay(day)}T${time}`);
  return {
    ...{ ...place, shootId: null, photographers: [] },
    facts: {
      ...{ place: "图书馆报告厅", rooms: "101", capacity: 200, note: "请穿有领深色上衣" },
      ...{ startsAt: at("08:30"), endsAt: at("11:30"), groups: [{ college, className: "" }] },
    },
  };
}
