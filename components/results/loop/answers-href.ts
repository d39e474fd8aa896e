import type { Route } from "next";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import type { LoopGroup, LoopScope } from "@/lib/results/loop/groups";

type Narrowed = { by?: LoopGroup; value?: string; verdict?: RegistryVerdict };

/** The list of exactly the answers that a number counts. */
export function answersHref({ school, task }: LoopScope, { by, value, verdict }: Narrowed): Route {
  const params = new URLSearchParams();
  if (school) params.set("school", school);
  if (task) params.set("task", String(task));
  if (by) params.set("by", by);
  if (value) params.set("value", value);
  if (verdict) params.set("verdict", verdict);
  return `/registry/answers?${params}` as Route;
}
