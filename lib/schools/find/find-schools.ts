import { and, asc, gt, like, ne, or, type SQL, sql } from "drizzle-orm";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { pinyinPattern, searchLetters } from "./pinyin";

const PAGE = 20;

/**
 * Schools that a student may look for, by part of the name in characters or pinyin, or by the code: those with an
 * open task and, where the rules of one of its tasks say so, those under contract.
 */
export async function findSchools(ctx: Ctx, { term, after }: { term: string; after: string | null }) {
  const reach = requireReach(ctx, "school.find");
  return withinReach(ctx, reach, async (tx) => {
    const shown = tx
      .select({
        schoolId: tasks.schoolId,
        open: sql<number>`count(*) filter (where ${tasks.status} = 'open' and ${tasks.closesAt} > app_now())::int`.as(
          "open",
        ),
        isBySignature:
          sql<boolean>`bool_or(${taskPolicies.policy} ->> 'schoolSearch' = 'signedOrOpenTask')`.as(
            "is_by_signature",
          ),
      })
      .from(tasks)
      .innerJoin(taskPolicies, currentVersion)
      .where(ne(tasks.status, "draft"))
      .groupBy(tasks.schoolId)
      .as("shown");
    const rows = await tx
      .select({ id: schools.id, code: schools.code, name: schools.name, openTasks: shown.open })
      .from(schools)
      .innerJoin(shown, sql`${shown.schoolId} = ${schools.id}`)
      .where(
        and(
          sql`(${shown.open} > 0 or (${schools.isSigned} and ${shown.isBySignature}))`,
          named(term),
          after ? gt(schools.code, after) : undefined,
        ),
      )
      .orderBy(asc(schools.code))
      .limit(PAGE + 1);
    const items = rows.slice(0, PAGE);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.code ?? null) : null };
  });
}

function named(term: string): SQL | undefined {
  const letters = searchLetters(term);
  if (letters === "") return undefined;
  const pattern = pinyinPattern(letters);
  return or(
    like(sql`lower(${schools.name})`, `%${letters.replaceAll(/[\\%_]/g, "\\$&")}%`),
    pattern ? sql`${schools.pinyin} ~ ${pattern}` : undefined,
    pattern ? like(schools.initials, `%${letters}%`) : undefined,
    pattern ? like(schools.code, `${letters}%`) : undefined,
  );
}
