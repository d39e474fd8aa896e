import { afterEach, describe, expect, it, vi } from "vitest";
import { log } from "./log";

const printed = vi.spyOn(console, "error");
afterEach(() => {
  printed.mockReset();
});

function logged(...given: Parameters<typeof log>): Record<string, unknown> {
  printed.mockImplementation(() => {});
  log(...given);
  const line = String(printed.mock.calls[0]?.[0]);
  printed.mockReset();
  return JSON.parse(line);
}

describe("log", () => {
  it("prints one line of JSON with level, event and fields", () => {
    expect(logged("info", "photos.matched", { taskId: "t", count: 3 })).toMatchObject({
      ...{ level: "info", event: "photos.matched", taskId: "t", count: 3 },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it("tells of an error its class, code and place, never its message, which can quote a person's data", () => {
    const error = Object.assign(new TypeError("duplicate key (document_number)=(H12345678)"), {
      code: "23505",
    });
    const line = logged("error", "job.failed", {}, error);
    expect(line).toMatchObject({ error: "TypeError", code: "23505" });
    expect(line.stack).toContain("log.test.ts");
    expect(JSON.stringify(line)).not.toContain("H12345678");
  });

  it("tells of what is no error nothing", () => {
    expect(JSON.stringify(logged("error", "job.failed", {}, "H12345678"))).not.toContain("H12345678");
  });
});
