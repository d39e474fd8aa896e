import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { type Ctx, clockAt, type StaffActor } from "./ctx";
import { sessionCookie } from "./next-auth";
import { loadSession } from "./sessions";
import { webDb } from "./web-db";

export type StaffCtx = Ctx & { actor: StaffActor };

/** The signed-in person of this request, read from the database each time, or null. */
export const currentStaff = cache(async (): Promise<StaffCtx | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  const actor = await loadSession(webDb(), token);
  return actor && { actor, db: webDb(), clock: clockAt(), requestId: randomUUID() };
});

/** For pages: sends a person who is not signed in to the sign-in page. */
export async function requireStaff(): Promise<StaffCtx> {
  return (await currentStaff()) ?? redirect("/sign-in");
}

/**
 * For actions and route handlers.
 * @throws AppError signInRequired
 */
export async function staffOrRefuse(): Promise<StaffCtx> {
  const ctx = await currentStaff();
  if (!ctx) throw new AppError("signInRequired");
  return ctx;
}
