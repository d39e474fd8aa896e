import { type SQL, sql } from "drizzle-orm";
import type { Sample } from "../policy";

/** The same draw as `isSampled`, made by the database. */
export function isSampledIn(purpose: Sample, id: SQL, percent: SQL | number): SQL {
  return sql`(('x' || left(encode(sha256(convert_to(${`${purpose}:`} || ${id}, 'UTF8')), 'hex'), 8))::bit(32)::bigint
    * 100 < ${percent} * 4294967296)`;
}
