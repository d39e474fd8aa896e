import { hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { deriveKey, KEY_ID, type KeyPurpose } from "./keys";

describe("deriveKey", () => {
  it("gives every purpose and every context a key of its own, always the same", () => {
    const purposes: KeyPurpose[] = ["field", "blindIndex", "object", "auditSeal", "session", "facePrint"];
    const keys = purposes.flatMap((purpose) => ["", "a", "b"].map((context) => deriveKey(purpose, context)));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(keys.length);
    for (const key of keys) expect(key).toHaveLength(32);
    expect(deriveKey("field", "a")).toEqual(deriveKey("field", "a"));
  });

  it("is HKDF-SHA-256 of the master key", () => {
    const master = Buffer.from(env().QC_MASTER_KEY, "base64");
    const derived = hkdfSync("sha256", master, "qingcong", `${KEY_ID}|object|o/1`, 32);
    expect(deriveKey("object", "o/1")).toEqual(Buffer.from(derived));
  });
});
