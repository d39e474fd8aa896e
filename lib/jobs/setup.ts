import { join } from "node:path";
import PgBoss from "pg-boss";
import postgres from "postgres";
import { grantRights, migrateDatabase, roleOf } from "@/db/migrate";
import { enterKnownDays } from "@/lib/calendar/enter-known-days";
import { BOSS_SCHEMA, bossDb } from "./boss";
import { JOBS } from "./registry";

/**
 * Makes a database ready for web and worker: schema, rights of the application's role, queue tables.
 * @param ownerUrl role that owns the tables
 * @param appUrl role that web and worker use
 */
export async function setUpDatabase(ownerUrl: string, appUrl: string): Promise<void> {
  await migrateDatabase(ownerUrl, appUrl, join(process.cwd(), "db/migrations"));
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const boss = new PgBoss({ schema: BOSS_SCHEMA, db: bossDb(sql), supervise: false, schedule: false });
    await boss.start();
    for (const job of JOBS) await boss.createQueue(job.name, { name: job.name });
    await boss.stop({ graceful: false });
    await grantRights(sql, roleOf(appUrl), BOSS_SCHEMA);
    await enterKnownDays(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
