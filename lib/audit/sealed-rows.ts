import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Audit rows written by transactions of a range, as canonical text made by the database (jsonb orders its keys).
 * Whole transactions are sealed, so a late commit can never slip in between.
 */
export async function canonicalRows(tx: Tx, fromXid: bigint, toXid: bigint): Promise<string[]> {
  const rows = await tx.execute<{ line: string }>(sql`
    select jsonb_build_array(id, school_id, xid, actor_type, actor_id, actor_name, action, entity_type, entity_id,
      task_id, detail, request_id, extract(epoch from created_at))::text as line
    from audit_events where xid >= ${fromXid.toString()}::bigint and xid < ${toXid.toString()}::bigint order by id`);
  return rows.map((row) => row.line);
}
