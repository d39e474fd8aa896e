import type { MakeGoldInput } from "@/lib/review/gold/schema";
import type { TaskStatus } from "@/lib/tasks/policy";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { Policy, PresetName, TaskFacts } from "@/lib/tasks/schema";
import type { DemoSchoolCode } from "./accounts";
import { CONSENT_TEXT, CONTACTS, noticesFor } from "./texts";

/** How far the photos of a demo task have come: people in the order of the roster. */
export type DemoPhotos = {
  /** People with a good capture of their own. */
  captures: number;
  /** Of those, how many were approved and rejected; the rest waits for review. */
  approve: number;
  reject: number;
  /** People whose captures were swapped two by two, and faults shown by the captures of some. */
  strangers: number;
  defects: readonly string[];
  /** People whose capture is a copy of another student's file. */
  copies: number;
  /** Captures whose file name tells nobody whose they are. */
  unmatched: number;
  /** Whether the approved photos were sealed into a batch. */
  seal: boolean;
  /** Whether the batch was handed over and 学信网 has answered. */
  answered: boolean;
};

export type DemoTask = {
  school: DemoSchoolCode;
  preset: PresetName;
  facts: TaskFacts;
  /** People of the roster, and those whom it lacks and who typed themselves in. */
  students: number;
  selfEntered: number;
  entryYear: number;
  status: TaskStatus;
  /** Days from today. */
  window: { opens: number; closes: number };
  change: (policy: Policy) => Policy;
  /** Share of students, in the order of the roster, that have associated and paid. */
  associated: number;
  paid: number;
  photos: DemoPhotos;
  /** Size of the set of gold photos that a lead has had made; none is planted, so that every queue holds students only. */
  gold: MakeGoldInput["count"] | null;
  /** Whether facts of approved students were corrected. */
  corrected: boolean;
  /** Whether a further workbook waits for somebody to confirm it. */
  supplement: boolean;
};

/** Clearly above the grey band of the local engine. */
const GRID_FROM = 80;

export const NO_PHOTOS: DemoPhotos = {
  captures: 0,
  approve: 0,
  reject: 0,
  strangers: 0,
  defects: [],
  unmatched: 0,
  copies: 0,
  seal: false,
  answered: false,
};

/** The demo's tasks: every preset, every status, every queue with something in it. */
export function demoTasks(year: number): readonly DemoTask[] {
  return [
    {
      school: "15555",
      preset: "qcCollectionCode",
      facts: {
        name: `${year + 1}届毕业生图像采集`,
        kind: "graduate",
        category: "undergraduate",
        cohort: year + 1,
      },
      students: 120,
      selfEntered: 0,
      entryYear: year - 3,
      status: "open",
      window: { opens: -20, closes: 26 },
      change: (policy) => ({
        ...policy,
        faceCompare: withCompare(policy),
        prints: true,
        review: { ...policy.review, gridFrom: GRID_FROM },
      }),
      associated: 0.85,
      paid: 0.75,
      photos: {
        captures: 30,
        approve: 9,
        reject: 4,
        strangers: 4,
        defects: ["no-face", "two-faces", "too-dark", "closed-eyes", "turned-head"],
        unmatched: 2,
        copies: 1,
        seal: false,
        answered: false,
      },
      gold: null,
      corrected: true,
      supplement: true,
    },
    {
      school: "15556",
      preset: "qcIdNumber",
      facts: { name: `${year}级新生图像采集`, kind: "freshman", category: "undergraduate", cohort: year },
      students: 77,
      selfEntered: 3,
      entryYear: year,
      status: "open",
      window: { opens: -10, closes: 12 },
      change: (policy) => policy,
      associated: 0.6,
      paid: 0.5,
      photos: {
        captures: 18,
        approve: 8,
        reject: 2,
        strangers: 0,
        defects: ["too-small", "open-mouth"],
        unmatched: 1,
        copies: 1,
        seal: false,
        answered: false,
      },
      gold: 24,
      corrected: false,
      supplement: false,
    },
    {
      school: "15557",
      preset: "qpCollectionCode",
      facts: {
        name: `${year + 1}届专科毕业生图像采集`,
        kind: "graduate",
        category: "undergraduate",
        cohort: year + 1,
      },
      students: 60,
      selfEntered: 0,
      entryYear: year - 2,
      status: "paused",
      window: { opens: -40, closes: 40 },
      change: (policy) => ({ ...policy, faceCompare: withCompare(policy) }),
      associated: 0.7,
      paid: 0.7,
      photos: {
        captures: 12,
        approve: 8,
        reject: 1,
        strangers: 2,
        defects: [],
        unmatched: 0,
        copies: 0,
        seal: true,
        answered: false,
      },
      gold: null,
      corrected: false,
      supplement: false,
    },
    {
      school: "15555",
      preset: "eZhiPai",
      facts: {
        name: `${year}级研究生新生图像采集`,
        kind: "freshman",
        category: "postgraduate",
        cohort: year,
      },
      students: 40,
      selfEntered: 0,
      entryYear: year,
      status: "closed",
      window: { opens: -80, closes: -5 },
      change: (policy) => ({
        ...policy,
        delivery: { ...policy.delivery, target: "both" },
        faceCompare: withCompare(policy),
      }),
      associated: 0.9,
      paid: 0.9,
      photos: {
        captures: 10,
        approve: 9,
        reject: 1,
        strangers: 0,
        defects: [],
        unmatched: 0,
        copies: 0,
        seal: true,
        answered: true,
      },
      gold: null,
      corrected: false,
      supplement: false,
    },
    {
      school: "15556",
      preset: "qcCollectionCode",
      facts: { name: `${year + 1}届毕业生图像采集`, kind: "graduate", category: "adult", cohort: year + 1 },
      students: 0,
      selfEntered: 0,
      entryYear: year - 3,
      status: "draft",
      window: { opens: 15, closes: 80 },
      change: (policy) => policy,
      associated: 0,
      paid: 0,
      photos: NO_PHOTOS,
      gold: null,
      corrected: false,
      supplement: false,
    },
  ];
}

/** The complete policy of a demo task at a moment. */
export function demoPolicy(task: Pick<DemoTask, "preset" | "window" | "change">, now: Date): Policy {
  const day = (offset: number, time: string) => {
    const date = new Date(now.getTime() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    return `${date}T${time}+08:00`;
  };
  return task.change({
    ...structuredClone(TASK_PRESETS[task.preset].policy),
    preset: task.preset,
    window: { opensAt: day(task.window.opens, "08:00:00"), closesAt: day(task.window.closes, "18:00:00") },
    notices: noticesFor(task.preset),
    contacts: CONTACTS,
  });
}

export function withCompare({ faceCompare }: Policy): Policy["faceCompare"] {
  return {
    ...faceCompare,
    enabled: true,
    consentText: CONSENT_TEXT,
    assessmentRecord: "个人信息保护影响评估 PIA-DEMO-001（演示数据）",
  };
}
