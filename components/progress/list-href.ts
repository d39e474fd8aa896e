import type { Route } from "next";
import type { Bucket, EnrollmentFacts } from "@/db/enrollment-bucket";
import type { BalanceCheck } from "@/lib/tasks/balance/checks";

/** Address of the list of a task, or of all schools, that a number opens; null for who may not see lists. */
export type ListBase = `/tasks/${string}/${string}/roster` | "/students" | null;

/** What narrows the list to the people behind a number. */
export type Narrowing = {
  buckets?: readonly Bucket[];
  college?: string;
  major?: string;
  className?: string;
  reason?: string;
  payment?: readonly EnrollmentFacts["payment"][];
  association?: EnrollmentFacts["association"];
  school?: string;
  /** The selection of those whom an import found missing from its file. */
  notIn?: string;
  /** A check of the ledger. */
  check?: BalanceCheck;
};

/** Address of the list that shows the people behind a number. */
export function listHref(base: string, { buckets, ...rest }: Narrowing): Route {
  const params = new URLSearchParams();
  if (buckets) params.set("bucket", buckets.join(","));
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) params.set(name, String(value));
  return `${base}?${params}` as Route;
}
