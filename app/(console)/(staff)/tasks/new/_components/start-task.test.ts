import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { PRESETS, policySchema } from "@/lib/tasks/schema";
import { startTask } from "./start-task";

const SCHOOL: Parameters<typeof startTask>[1] = {
  id: "school-1",
  code: "15555",
  name: "武汉示例大学",
  isSigned: true,
  contractFrom: "2026-01-01",
  contractTo: "2026-12-31",
  priceMinFen: 0,
  priceMaxFen: 5000,
  contacts: [{ label: "学籍科", phone: "027-00000000" }],
  openTasks: 0,
};

describe("startTask", () => {
  it.each(PRESETS)("starts %s as a whole policy with the school's contacts", (preset) => {
    const { facts, policy } = startTask(preset, SCHOOL, "2026-03-01T02:00:00Z");
    expect(policySchema.safeParse(policy).success).toBe(true);
    expect(policy).toMatchObject({ ...TASK_PRESETS[preset].policy, preset, contacts: SCHOOL.contacts });
    expect(facts.kind).toBe(TASK_PRESETS[preset].kind);
  });

  it("opens tomorrow by the calendar of Shanghai", () => {
    const opensAt = (now: string) => startTask("eZhiPai", SCHOOL, now).policy.window.opensAt;
    expect(opensAt("2026-03-01T15:59:00Z")).toBe("2026-03-02T08:00:00+08:00");
    expect(opensAt("2026-03-01T16:00:00Z")).toBe("2026-03-03T08:00:00+08:00");
  });

  it("calls the cohort by the year of entry, or of the next graduation", () => {
    const cohort = (preset: "eZhiPai" | "qcCollectionCode") =>
      startTask(preset, SCHOOL, "2025-12-31T16:00:00Z").facts.cohort;
    expect(cohort("eZhiPai")).toBe(2026);
    expect(cohort("qcCollectionCode")).toBe(2027);
  });

  it("never hands out the preset itself, which a form could change", () => {
    const { policy } = startTask("eZhiPai", SCHOOL, "2026-03-01T00:00:00Z");
    policy.capture.ways.pop();
    expect(TASK_PRESETS.eZhiPai.policy.capture.ways).toEqual(["camera", "album"]);
  });
});
