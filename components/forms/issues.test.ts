import { describe, expect, it } from "vitest";
import { checkInput } from "@/lib/actions/field-issue";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { policySchema } from "@/lib/tasks/schema";
import { toIssues } from "./issues";

describe("toIssues", () => {
  it("gives each refusal the path of its field, and our own message or the kind of the library's", () => {
    const policy = {
      ...TASK_PRESETS.qcIdNumber.policy,
      preset: "qcIdNumber",
      window: { opensAt: "2026-06-01T00:00:00Z", closesAt: "2026-05-01T00:00:00Z" },
      contacts: [{ label: "" }],
      notices: [],
    };
    const { success, error } = checkInput(policySchema, policy);
    expect(success).toBe(false);
    expect(error && toIssues(error)).toMatchObject([
      { path: "window", message: "windowOrder" },
      { path: "contacts.0.label", message: "required" },
    ]);
  });
});
