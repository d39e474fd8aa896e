import { and, eq } from "drizzle-orm";
import { studentAccounts } from "@/db/schema/accounts";
import { orders } from "@/db/schema/payments";
import { SUBJECT } from "@/lib/auth/account-subject";
import { withinPlatform, withinReach } from "@/lib/auth/authorize";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { openField } from "@/lib/crypto/sealed-field";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { cancelOrder, openOrder, orderState } from "@/lib/payments/mutations/student-orders";
import { payPlatform } from "@/lib/payments/platform/chosen-platform";
import type { Want } from "@/lib/payments/policy";
import type { ToldOrder } from "@/lib/payments/rows/told-order";

type Ref = { enrollmentId: string; orderId: string };

/** Payments are kept by the machine, whoever pays: what a student may pay for was checked by `requireOwn`. */
const keeper = ({ db, clock }: Ctx, schoolId: string) => systemCtx(db, "payment.order", schoolId, clock);

/**
 * The order by which a student pays for the own enrollment.
 * @throws AppError nothingToPay, notOffered, orderPaid, payOff, payUnavailable
 */
export async function openOwnOrder(
  ctx: StudentCtx,
  { enrollmentId, want }: { enrollmentId: string; want: Want },
): Promise<ToldOrder> {
  const { own } = requireOwn(ctx, "own.act", enrollmentId);
  const { schoolId } = own;
  const [accountId, openid] = [accountOf(ctx), await payerOf(ctx)];
  return openOrder(keeper(ctx, schoolId), payPlatform, { schoolId, enrollmentId, want, accountId, openid });
}

/** @throws AppError notFound for an order of somebody else */
export async function ownOrderState(ctx: StudentCtx, ref: Ref): Promise<ToldOrder> {
  const { own } = requireOwn(ctx, "own.read", ref.enrollmentId);
  await requireOrder(ctx, ref);
  return orderState(keeper(ctx, own.schoolId), payPlatform, { ...own, orderId: ref.orderId });
}

/** @throws AppError notFound, orderPaid, orderState, payUnavailable */
export async function cancelOwnOrder(ctx: StudentCtx, ref: Ref): Promise<ToldOrder> {
  const { own } = requireOwn(ctx, "own.act", ref.enrollmentId);
  await requireOrder(ctx, ref);
  return cancelOrder(keeper(ctx, own.schoolId), payPlatform, { ...own, orderId: ref.orderId });
}

/**
 * Presses "pay" at the stand-in, where it stands in for WeChat; there is nothing like it at the real platform.
 * @throws AppError notFound, payOff
 */
export async function payAtStandIn(ctx: StudentCtx, ref: Ref): Promise<ToldOrder> {
  const { own } = requireOwn(ctx, "own.act", ref.enrollmentId);
  if (env().QC_PAY !== "fake") throw new AppError("payOff");
  const { no } = await requireOrder(ctx, ref);
  const address = new URL("/control/pay", env().QC_PAY_URL);
  const answer = await fetch(address, { method: "POST", body: JSON.stringify({ no }) }).catch(() => null);
  if (!answer?.ok) throw new AppError("payUnavailable", { code: String(answer?.status ?? "unreachable") });
  return orderState(keeper(ctx, own.schoolId), payPlatform, { ...own, orderId: ref.orderId });
}

async function requireOrder(ctx: StudentCtx, { enrollmentId, orderId }: Ref): Promise<{ no: string }> {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const isIt = and(
    eq(orders.schoolId, own.schoolId),
    eq(orders.id, orderId),
    eq(orders.enrollmentId, enrollmentId),
  );
  const [order] = await withinReach(ctx, reach, (tx) =>
    tx.select({ no: orders.no }).from(orders).where(isIt),
  );
  if (!order) throw new AppError("notFound");
  return order;
}

/** Who pays, as the platform knows people: the openid; a test login stands for nobody there. */
async function payerOf(ctx: StudentCtx): Promise<string> {
  const [account] = await withinPlatform(ctx, (tx) =>
    tx.select().from(studentAccounts).where(eq(studentAccounts.id, ctx.actor.accountId)),
  );
  if (account?.channel === "wechat") return openField(SUBJECT, account.subject);
  return `test-${ctx.actor.accountId}`.slice(0, 32);
}
