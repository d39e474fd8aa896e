import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { searchTerms } from "@/db/schema/platform";
import type { StaffActor } from "@/lib/auth/ctx";
import { openField, sealField } from "@/lib/crypto/sealed-field";

const PLACE = { schoolId: PLATFORM_SCHOOL_ID, field: "searchTerm" } as const;

/** Keeps what was typed on the server and answers a short token for the address bar (design §7.7). */
export async function keepSearchTerm(tx: Tx, actor: StaffActor, term: string): Promise<string> {
  const token = randomBytes(9).toString("base64url");
  await tx.insert(searchTerms).values({ token, staffId: actor.id, term: sealField(PLACE, term) });
  return token;
}

/** What this person typed; null for an unknown token or somebody else's. */
export async function readSearchTerm(tx: Tx, actor: StaffActor, token: string): Promise<string | null> {
  const [row] = await tx
    .select({ term: searchTerms.term })
    .from(searchTerms)
    .where(and(eq(searchTerms.token, token), eq(searchTerms.staffId, actor.id)));
  return row ? openField(PLACE, row.term) : null;
}
