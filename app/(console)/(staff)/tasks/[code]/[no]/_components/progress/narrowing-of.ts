import type { Narrowing } from "@/components/progress/list-href";
import type { Group } from "@/lib/progress/groups/groups";
import type { Level } from "@/lib/progress/policy";

/** What narrows the roster to one group. */
export function narrowingOf(level: Level, { college, name }: Group): Narrowing {
  return level === "college" ? { college } : { college, [level]: name };
}
