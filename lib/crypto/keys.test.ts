import { describe, expect, it } from "vitest";
import { deriveKey, type KeyPurpose } from "./keys";

describe("deriveKey", () => {
  it("gives every purpose and every context a key of its own, always the same", () => {
    const purposes: KeyPurpose[] = ["field", "blindIndex", "object", "auditSeal", "session", "facePrint"];
    const keys = purposes.flatMap((purpose) => ["", "a", "b"].map((context) => deriveKey(purpose, context)));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(keys.length);
    for (const key of keys) expect(key).toHaveLength(32);
    expect(deriveKey("field", "a")).toEqual(deriveKey("field", "a"));
  });
});
