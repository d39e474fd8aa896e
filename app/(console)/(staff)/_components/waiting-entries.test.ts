import { describe, expect, it } from "vitest";
import { waitingEntries } from "./waiting-entries";

type Given = Parameters<typeof waitingEntries>[0];
type Task = Given["tasks"][number];

const TASK: Task = {
  id: "task-1",
  schoolId: "school-1",
  no: 3,
  name: "2026届采集",
  kind: "graduate",
  category: "undergraduate",
  cohort: 2026,
  status: "open",
  opensAt: new Date("2026-03-01T00:00:00Z"),
  closesAt: new Date("2026-06-30T00:00:00Z"),
  school: "武汉示例大学",
  schoolCode: "15555",
  priceFen: 3000,
  preset: "qcCollectionCode",
};

const entries = (given: Partial<Given>) =>
  waitingEntries({
    tasks: [TASK],
    progress: new Map(),
    files: [],
    matches: [],
    reviews: [],
    mayEdit: () => true,
    maySeal: () => true,
    ...given,
  });
const shown = (given: Partial<Given>) => entries(given).map(({ kind, count, href }) => [kind, count, href]);

describe("what waits for somebody", () => {
  it("is nothing where nothing waits", () => {
    expect(
      entries({ progress: new Map([["task-1", { online: 90, notAssociated: 10, approved: 0 }]]) }),
    ).toEqual([]);
  });

  it("leads each count to the list of exactly those", () => {
    const sums = {
      registryDifferent: 6,
      registryRefused: 1,
      withRegistrar: 1,
      intercepted: 2,
      qualityBlocked: 3,
      approvedCodeMissing: 4,
      approved: 5,
    };
    expect(shown({ progress: new Map([["task-1", sums]]) })).toEqual([
      ["mismatches", 7, "/tasks/15555/3/results/mismatches"],
      ["withRegistrar", 1, "/tasks/15555/3/roster?bucket=withRegistrar"],
      ["blocked", 5, "/tasks/15555/3/roster?bucket=intercepted,qualityBlocked"],
      ["codeMissing", 4, "/tasks/15555/3/roster?bucket=approvedCodeMissing"],
      ["batches", 5, "/tasks/15555/3/batches"],
    ]);
  });

  it("shows files of the task they belong to", () => {
    const files = [
      { kind: "imports" as const, taskId: "task-1", n: 1 },
      { kind: "photos" as const, taskId: "task-1", n: 7 },
      { kind: "photos" as const, taskId: "another", n: 9 },
    ];
    expect(shown({ files })).toEqual([
      ["imports", 1, "/tasks/15555/3/roster"],
      ["photos", 7, "/tasks/15555/3/photos"],
    ]);
  });

  it("shows photo matches also to who may not edit the task", () => {
    const matches = [
      { taskId: "task-1", n: 2 },
      { taskId: "another", n: 9 },
    ];
    expect(shown({ matches, mayEdit: () => false })).toEqual([["matches", 2, "/tasks/15555/3/findings"]]);
  });

  it("shows a draft, and puts people who wait for review first", () => {
    const { schoolCode, school, no, name, closesAt } = TASK;
    const reviews = [{ taskId: "task-1", no, name, school, schoolCode, closesAt, gridFit: 0, waiting: 12 }];
    expect(shown({ tasks: [{ ...TASK, status: "draft" }], reviews })).toEqual([
      ["review", 12, "/review/work?task=task-1"],
      ["drafts", 1, "/tasks/15555/3"],
    ]);
  });

  it("asks nobody for what they may not do", () => {
    const progress = new Map([["task-1", { withRegistrar: 1, approved: 5 }]]);
    expect(shown({ progress, mayEdit: () => false })).toEqual([]);
    expect(shown({ progress, maySeal: () => false }).map(([kind]) => kind)).toEqual(["withRegistrar"]);
  });
});
