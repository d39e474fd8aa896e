import { afterEach, expect, vi } from "vitest";

// A time zone that no rule expects: forgotten conversions show up.
process.env.TZ = "Asia/Kathmandu";
process.env.QC_MASTER_KEY ??= Buffer.alloc(32, 7).toString("base64");
process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
process.env.QC_STORAGE_DIR ??= "/nonexistent";

const errors = vi.spyOn(console, "error");

afterEach(() => {
  const printed = errors.mock.calls.map((call) => call.join(" "));
  errors.mockClear();
  expect(printed, "unexpected console.error").toEqual([]);
});
