import { messagePermissions } from "@/db/schema/progress";
import type { MessageTemplate } from "@/db/vocabulary";
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
