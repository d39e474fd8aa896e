import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Bucket } from "@/db/enrollment-bucket";
import type { bucketCounts, facetCounts } from "@/db/schema/roster";
import { isExpected, STEP_NAMES, STEPS, type Step, type Sums } from "../policy";

export type Counted = Record<Step | "n", number> & { bucket: Bucket };

/** The columns of a query of counters by bucket: people, and how many of them have taken each step. */
export function countedColumns({ bucket, association, payment, n }: Counters) {
  const taken = (step: SQL) => sql<number>`coalesce(sum(${n}) filter (where ${step}), 0)::int`;
  return {
    bucket,
    n: sql<number>`sum(${n})::int`,
    associated: taken(eq(association, STEPS.associated.association)),
    paid: taken(inArray(payment, [...STEPS.paid.payment])),
    charged: taken(inArray(payment, [...STEPS.charged.payment])),
  };
}

type Counters = Pick<typeof bucketCounts | typeof facetCounts, "bucket" | "association" | "payment" | "n">;

/** Adds such a row to the sums of a roster, or of a part of it. */
export function addTo(sums: Sums, row: Counted): void {
  const add = (key: Bucket | Step, n: number) => {
    if (n !== 0) sums[key] = (sums[key] ?? 0) + n;
  };
  add(row.bucket, row.n);
  if (isExpected(row.bucket)) for (const step of STEP_NAMES) add(step, row[step]);
}
