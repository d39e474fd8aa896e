import { and, asc, eq } from "drizzle-orm";
import { mailingAddresses } from "@/db/schema/mailing";
import { printOrders } from "@/db/schema/prints";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { postalAddress } from "@/lib/mailing/schema";
import type { TaskPlace } from "../schema";

/** Where the packed envelopes go that are to be mailed and have not been: for the carrier, with an audit row each. */
export async function listAddresses(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "print.make", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const rows = await tx
      .select({
        enrollmentId: printOrders.enrollmentId,
        studentNo: enrollments.studentNo,
        address: mailingAddresses.address,
      })
      .from(printOrders)
      .innerJoin(
        enrollments,
        and(eq(enrollments.schoolId, printOrders.schoolId), eq(enrollments.id, printOrders.enrollmentId)),
      )
      .innerJoin(
        mailingAddresses,
        and(
          eq(mailingAddresses.schoolId, printOrders.schoolId),
          eq(mailingAddresses.enrollmentId, printOrders.enrollmentId),
        ),
      )
      .where(
        and(
          eq(printOrders.schoolId, schoolId),
          eq(printOrders.taskId, taskId),
          eq(printOrders.state, "packed"),
          eq(mailingAddresses.way, "byMail"),
        ),
      )
      .orderBy(asc(enrollments.studentNo));
    await recordAudit(
      tx,
      ctx,
      ...rows.map(({ enrollmentId: entityId }) => ({
        ...({ schoolId, taskId, action: "print.listAddresses", entityType: "enrollment" } as const),
        entityId,
      })),
    );
    return rows.flatMap(({ studentNo, address }) => {
      if (!address) return [];
      const opened = openField({ schoolId, field: "mailingAddress" }, address);
      return [{ studentNo, ...postalAddress.parse(JSON.parse(opened)) }];
    });
  });
}
