import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { registryResults } from "@/db/schema/results";
import type { RegistryEntry } from "./entry";
import type { Subject } from "./subject";

/** What 学信网 said of the student's photos, and how the registrar ended a bad answer. */
export async function registryEntries(tx: Tx, { schoolId, enrollmentId }: Subject): Promise<RegistryEntry[]> {
  const rows = await tx
    .select({ result: registryResults, by: staff.name })
    .from(registryResults)
    .leftJoin(staff, eq(staff.id, registryResults.settledBy))
    .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.enrollmentId, enrollmentId)));
  return rows.flatMap(({ result, by }) => {
    const { id, verdict, reason, createdAt, settledAs, settledAt, settledReason, receipt } = result;
    const answer: RegistryEntry = {
      ...{ kind: "registry", id, at: createdAt, by: null, verdict, settledAs: null, reason, receipt: "" },
    };
    if (!settledAs || !settledAt) return [answer];
    const settled = { id: `${id} settled`, at: settledAt, by, settledAs, reason: settledReason, receipt };
    return [answer, { ...answer, ...settled }];
  });
}
