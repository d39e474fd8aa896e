import type { Route } from "next";
import type { Bucket } from "@/db/enrollment-bucket";

export type ListBase = `/tasks/${string}/${string}/roster` | null;

/** Address of the roster list that shows the people behind a number. */
export function listHref(
  base: string,
  { buckets, college }: { buckets?: readonly Bucket[]; college?: string },
): Route {
  const params = new URLSearchParams();
  if (buckets) params.set("bucket", buckets.join(","));
  if (college !== undefined) params.set("college", college);
  return `${base}?${params}` as Route;
}
