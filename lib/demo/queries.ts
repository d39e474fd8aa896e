import "server-only";
import { eq } from "drizzle-orm";
import { installation } from "@/db/schema/platform";
import { webDb } from "@/lib/auth/web-db";

/** True until the worker has loaded the demo's data. Says nothing about anybody, so the sign-in page may ask. */
export async function isDemoLoading(): Promise<boolean> {
  const [row] = await webDb().select().from(installation).where(eq(installation.key, "demo"));
  return JSON.stringify(row?.value) !== JSON.stringify({ loaded: true });
}
