import { sql } from "drizzle-orm";
import { webDb } from "@/lib/auth/web-db";

/** For load balancers and the start script: answers once the database does. */
export async function GET() {
  await webDb().execute(sql`select 1`);
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}
