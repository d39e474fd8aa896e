import type { PresetName, TaskFacts } from "@/lib/tasks/schema";
import { DEMO_SCHOOLS } from "./accounts";
import { type DemoTask, withCompare } from "./demo-tasks";
import { type DemoPerson, inventPeople } from "./people";
import { listIdentities } from "./portraits";

/** Where a phone finds an open task of every preset, with people whom nobody is yet. */
export const PHONE_SCHOOL = DEMO_SCHOOLS[1];

export type PhoneTask = Pick<DemoTask, "preset" | "window" | "change"> & {
  facts: TaskFacts;
  entryYear: number;
  /** Whether the school has brought its reference photos. */
  hasReferences: boolean;
};

const WINDOW = { opens: -5, closes: 60 };
const SEEDS: Record<PresetName, number> = {
  qcIdNumber: 301,
  qcCollectionCode: 302,
  qpCollectionCode: 303,
  eZhiPai: 304,
};
const PEOPLE = 4;

/** What is done on a phone is decided by one person at once: no second looks, no gold between them. */
const decidedOnce: DemoTask["change"] = (policy) => ({
  ...policy,
  review: { ...policy.review, secondApprovals: 0, secondRejections: 0, goldShare: 0, goldFloor: 0 },
});

export function phoneTasks(year: number): readonly PhoneTask[] {
  const freshman = { kind: "freshman", category: "undergraduate", cohort: year } as const;
  const graduate = { kind: "graduate", category: "undergraduate", cohort: year + 1 } as const;
  const plain = { window: WINDOW, change: decidedOnce, hasReferences: false };
  return [
    {
      ...{ ...plain, preset: "qcIdNumber", entryYear: year },
      facts: { ...freshman, name: `${year}级新生手机采集（证件号）` },
    },
    {
      ...{ ...plain, preset: "qcCollectionCode", entryYear: year - 3, hasReferences: true },
      facts: { ...graduate, name: `${year + 1}届毕业生手机采集（采集码）` },
      change: (policy) => decidedOnce({ ...policy, faceCompare: withCompare(policy) }),
    },
    {
      ...{ ...plain, preset: "qpCollectionCode", entryYear: year - 3 },
      facts: { ...graduate, name: `${year + 1}届毕业生手机采集（青聪拍）` },
    },
    {
      ...{ ...plain, preset: "eZhiPai", entryYear: year },
      facts: { ...freshman, name: `${year}级新生手机采集（身份证）` },
    },
  ];
}

/** Those on the list of such a task, the same ones every time; the first portraits of the set are theirs, in order. */
export async function phonePeople({
  preset,
  entryYear,
}: Pick<PhoneTask, "preset" | "entryYear">): Promise<DemoPerson[]> {
  const identities = await listIdentities();
  return inventPeople({
    seed: SEEDS[preset],
    count: PEOPLE,
    entryYear,
    sexes: identities.map(({ sex }) => sex),
  });
}
