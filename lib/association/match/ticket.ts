import { z } from "zod";
import { ASSOCIATION_MODES } from "@/db/vocabulary";
import { openField, sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { enterInput } from "../schema";

/** So long a student may look at the matched facts before confirming them. */
export const TICKET_MINUTES = 10;

const ticketSchema = z.object({
  accountId: z.uuid(),
  schoolId: z.uuid(),
  taskId: z.uuid(),
  expiresAt: z.iso.datetime(),
  mode: z.enum(ASSOCIATION_MODES),
  /** Who was matched, or what somebody who is not on the list has typed. */
  who: z.union([z.object({ enrollmentId: z.uuid() }), z.object({ entered: enterInput })]),
  /** The 采集码 as it was read. */
  code: z.string().nullable(),
});
export type Ticket = z.infer<typeof ticketSchema>;

type Bearer = Pick<Ticket, "accountId" | "schoolId" | "taskId">;

const placeOf = ({ schoolId }: Pick<Ticket, "schoolId">) => ({ schoolId, field: "matchTicket" }) as const;

/** A match as the phone carries it to the confirmation: sealed, and of use to this account only. */
export function newTicket(match: Omit<Ticket, "expiresAt">, now: Date) {
  const expiresAt = new Date(now.getTime() + TICKET_MINUTES * 60_000).toISOString();
  const ticket: Ticket = { ...match, expiresAt };
  return { ticket: sealField(placeOf(match), JSON.stringify(ticket)), expiresAt };
}

/** @throws AppError matchExpired where it is too old, changed, or another's */
export function openTicket(bearer: Bearer, sealed: string, now: Date): Ticket {
  const ticket = ticketSchema.safeParse(read(bearer, sealed)).data;
  const isOwn = ticket && ticket.accountId === bearer.accountId && ticket.taskId === bearer.taskId;
  if (!isOwn || Date.parse(ticket.expiresAt) <= now.getTime())
    throw new AppError("matchExpired", { minutes: TICKET_MINUTES });
  return ticket;
}

function read(bearer: Bearer, sealed: string): unknown {
  try {
    return JSON.parse(openField(placeOf(bearer), sealed));
  } catch {
    return null;
  }
}
