import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { messagesIn } from "@/lib/i18n/catalogue";
import { PayError, type PayPlatform } from "../platform/platform";
import { askPlatform } from "../rows/ask-platform";
import { draftOrder, keepPrepayId, type Wish } from "../rows/draft-order";
import { lockOrder, type Order, type OrderRef, stepOrder } from "../rows/step-order";
import { type ToldOrder, toldOrder } from "../rows/told-order";

/** Longest title that the platform takes, in characters (127 bytes of three each). */
const TITLE_LIMIT = 40;

/**
 * The order by which a student pays, with what the phone needs to open the payment; the same one as long as it is open.
 * `platform` is only asked for where something is to be paid. Repeating a call that got lost is safe.
 * @throws AppError notFound, nothingToPay, notOffered, orderPaid, payOff, payUnavailable
 */
export async function openOrder(
  ctx: Ctx,
  platform: () => PayPlatform,
  { openid, ...wish }: Wish & { openid: string },
): Promise<ToldOrder> {
  const reach = requirePermission(ctx, "payment.order", { schoolId: wish.schoolId });
  const { order, title } = await withinReach(ctx, reach, (tx) => draftOrder(tx, ctx, wish));
  if (order.state !== "open") return toldOrder(order, null);
  const prepayId = order.prepayId ?? (await place(platform(), order, title, openid));
  await withinReach(ctx, reach, (tx) => keepPrepayId(tx, order, prepayId));
  return toldOrder(order, platform().payCall(prepayId));
}

async function place(platform: PayPlatform, order: Order, title: string, openid: string): Promise<string> {
  const { no, amountFen, expiresAt, kind } = order;
  const description = `${messagesIn("zh-CN").orderKind[kind]} ${title}`.slice(0, TITLE_LIMIT);
  try {
    const asked = { no, amountFen, openid, description, expiresAt: expiresAt ?? new Date() };
    return (await platform.place(asked)).prepayId;
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    if (error.code === "ORDERPAID") throw new AppError("orderPaid", { no });
    throw new AppError("payUnavailable", { code: error.code });
  }
}

/**
 * Where an order stands. An open one is asked about at the platform, so that a student who has just paid sees it even
 * while the notice is under way.
 * @throws AppError notFound
 */
export async function orderState(
  ctx: Ctx,
  platform: () => PayPlatform,
  { schoolId, orderId }: OrderRef,
): Promise<ToldOrder> {
  const reach = requirePermission(ctx, "payment.order", { schoolId });
  const read = () => withinReach(ctx, reach, (tx) => lockOrder(tx, { schoolId, orderId }));
  const order = await read();
  if (order.state !== "open" || !order.prepayId) return toldOrder(order, null);
  await askPlatform(ctx, reach, platform(), order);
  return toldOrder(await read(), null);
}

/**
 * Gives up an order that nobody has paid, on the platform first: what was paid meanwhile is booked instead.
 * @throws AppError notFound, orderPaid, orderState, payUnavailable
 */
export async function cancelOrder(
  ctx: Ctx,
  platform: () => PayPlatform,
  { schoolId, orderId }: OrderRef,
): Promise<ToldOrder> {
  const reach = requirePermission(ctx, "payment.order", { schoolId });
  const order = await withinReach(ctx, reach, (tx) => lockOrder(tx, { schoolId, orderId }));
  if (order.state === "closed") return toldOrder(order, null);
  if (order.state !== "open") throw new AppError("orderState", { state: order.state });
  if (order.prepayId) {
    try {
      await platform().close(order.no);
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      if (error.code !== "ORDERPAID") throw new AppError("payUnavailable", { code: error.code });
      await askPlatform(ctx, reach, platform(), order);
      throw new AppError("orderPaid", { no: order.no });
    }
  }
  return withinReach(ctx, reach, async (tx) => {
    const locked = await lockOrder(tx, { schoolId, orderId });
    const closed = await stepOrder(tx, locked, "close");
    if (!closed) throw new AppError("orderState", { state: locked.state });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId: order.taskId, action: "order.close", entityType: "order", entityId: orderId },
    });
    return toldOrder(closed, null);
  });
}
