import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { auditEvents } from "@/db/schema/audit";
import { schools } from "@/db/schema/schools";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { schoolFilter } from "@/lib/auth/reach-filter";
import type { AuditEntity } from "./record";

const PAGE_SIZE = 100;

type AuditParams = { entityId: string | null; before: string | null };

/** What was done, newest first. Platform rows are seen by those whose permission covers all schools. */
export async function listAuditEvents(ctx: Ctx, { entityId, before }: AuditParams) {
  const reach = requireReach(ctx, "audit.read");
  const cursor = z.uuid().safeParse(before).data;
  return withinReach(ctx, reach, async (tx) => {
    const rows = await tx
      .select({ event: auditEvents, school: schools.name })
      .from(auditEvents)
      .leftJoin(schools, eq(schools.id, auditEvents.schoolId))
      .where(
        and(
          schoolFilter(reach, auditEvents.schoolId),
          entityId ? eq(auditEvents.entityId, entityId) : undefined,
          // Ids are time-ordered, so they page by time.
          cursor ? lt(auditEvents.id, cursor) : undefined,
        ),
      )
      .orderBy(desc(auditEvents.id))
      .limit(PAGE_SIZE + 1);
    return {
      hasMore: rows.length > PAGE_SIZE,
      rows: rows.slice(0, PAGE_SIZE).map(({ event, school }) => ({
        id: event.id,
        at: event.createdAt,
        actor: event.actorName,
        actorType: event.actorType,
        action: event.action,
        entityType: event.entityType as AuditEntity,
        entityId: event.entityId,
        school,
        detail: event.detail as Record<string, unknown>,
      })),
    };
  });
}

export type AuditRow = Awaited<ReturnType<typeof listAuditEvents>>["rows"][number];
