import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Sql } from "@/db/client";

export type SeededReviewer = { id: string; cookie: string };

/** People who review at one school, each signed in; the cookie is what their browser would send. */
export async function seedReviewers(owner: Sql, schoolId: string, count: number): Promise<SeededReviewer[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    login: `bench${index}`,
    token: randomBytes(32).toString("base64url"),
  }));
  const rows = owner.json(
    people.map(({ id, login, token }) => ({
      id,
      login,
      hash: createHash("sha256").update(token).digest("hex"),
    })),
  );
  await owner`with given as (select p->>'id' as id, p->>'login' as login, p->>'hash' as hash from jsonb_array_elements(${rows}) p),
    made as (insert into staff (id, login, name, password_hash) select id::uuid, login, '测速 ' || login, '' from given),
    granted as (insert into staff_roles (staff_id, role, school_id) select id::uuid, 'reviewer', ${schoolId} from given)
    insert into staff_sessions (token_hash, staff_id, user_agent, expires_at)
      select decode(hash, 'hex'), id::uuid, 'bench', now() + interval '12 hours' from given`;
  return people.map(({ id, token }) => ({ id, cookie: `qc.session=${token}` }));
}
