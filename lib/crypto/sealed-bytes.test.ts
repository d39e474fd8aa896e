import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBytes, sealBytes } from "./sealed-bytes";

const PLACE = { purpose: "facePrint", schoolId: randomUUID(), ownerId: randomUUID() } as const;

describe("sealed bytes", () => {
  it("open to what was sealed, and never look the same twice", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        const value = Buffer.from(bytes);
        const sealed = sealBytes(PLACE, value);
        expect(openBytes(PLACE, sealed)).toEqual(value);
        expect(sealBytes(PLACE, value)).not.toEqual(sealed);
      }),
    );
  });

  it("open for nobody else: another owner, another school", () => {
    const sealed = sealBytes(PLACE, Buffer.from("a face"));
    expect(() => openBytes({ ...PLACE, ownerId: randomUUID() }, sealed)).toThrow();
    expect(() => openBytes({ ...PLACE, schoolId: randomUUID() }, sealed)).toThrow();
  });

  it("do not open after any single bit was changed", () => {
    const sealed = sealBytes(PLACE, Buffer.from("a face"));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openBytes(PLACE, changed)).toThrow();
    }
  });
});
