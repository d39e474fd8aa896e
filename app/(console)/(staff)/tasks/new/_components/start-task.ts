import type { SchoolRow } from "@/lib/schools/queries";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { Policy, PresetName, TaskFacts } from "@/lib/tasks/schema";

const DAY_MS = 86_400_000;
const USUAL_DAYS = 60;

/** A task as a preset starts it: open from tomorrow for two months, with the school's own contacts. */
export function startTask(
  preset: PresetName,
  school: SchoolRow,
  today: string,
): { facts: TaskFacts; policy: Policy } {
  const { kind, policy } = TASK_PRESETS[preset];
  const day = (offset: number) =>
    new Date(Date.parse(today) + offset * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
  const year = Number(day(0).slice(0, 4));
  return {
    facts: { name: "", kind, category: "undergraduate", cohort: kind === "graduate" ? year + 1 : year },
    policy: {
      ...structuredClone(policy),
      preset,
      window: { opensAt: `${day(1)}T08:00:00+08:00`, closesAt: `${day(USUAL_DAYS)}T18:00:00+08:00` },
      notices: [],
      contacts: school.contacts,
    },
  };
}
