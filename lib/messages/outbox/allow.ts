import { and, eq, isNull, sql } from "drizzle-orm";
import { messagePermissions } from "@/db/schema/progress";
import { MESSAGE_TEMPLATES, type MessageTemplate } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";

type Allowed = { enrollmentId: string; templates: readonly MessageTemplate[] };

/** The student has just allowed one message of each of these templates. */
export async function allowMessages(ctx: StudentCtx, { enrollmentId, templates }: Allowed): Promise<void> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { schoolId, taskId } = own;
  const accountId = accountOf(ctx);
  await withinReach(ctx, reach, async (tx) => {
    await tx
      .insert(messagePermissions)
      .values(templates.map((template) => ({ schoolId, enrollmentId, accountId, template })));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "message.allow", entityType: "enrollment", entityId: enrollmentId },
      detail: { templates },
    });
  });
}

/** How many messages of each template may still be sent to this account about the enrollment. */
export async function listPermissions(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ template: messagePermissions.template, left: sql<number>`count(*)::int` })
      .from(messagePermissions)
      .where(
        and(
          eq(messagePermissions.schoolId, own.schoolId),
          eq(messagePermissions.enrollmentId, enrollmentId),
          eq(messagePermissions.accountId, accountOf(ctx)),
          isNull(messagePermissions.usedAt),
        ),
      )
      .groupBy(messagePermissions.template),
  );
  return MESSAGE_TEMPLATES.map((template) => ({
    template,
    left: rows.find((row) => row.template === template)?.left ?? 0,
  }));
}
