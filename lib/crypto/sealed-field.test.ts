import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindIndex } from "./blind-index";
import { type FieldPlace, openField, sealField } from "./sealed-field";

const SCHOOL = randomUUID();
const PLACE: FieldPlace = { schoolId: SCHOOL, field: "documentNumber" };

/** The sealed text with its last part, all that is secret, replaced. */
function withBody(sealed: string, change: (body: Buffer) => Buffer): string {
  const parts = sealed.split(".");
  const body = Buffer.from(parts.at(-1) ?? "", "base64url");
  return [...parts.slice(0, -1), change(body).toString("base64url")].join(".");
}

describe("a sealed field", () => {
  it("opens to what was sealed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(openField(PLACE, sealField(PLACE, value))).toBe(value);
      }),
    );
  });

  it("does not show the value, and not that two values are equal", () => {
    const sealed = sealField(PLACE, "H12345678");
    expect(sealed).not.toContain("H12345678");
    expect(sealField(PLACE, "H12345678")).not.toBe(sealed);
  });

  it("opens nowhere else: another school, another field", () => {
    const sealed = sealField(PLACE, "H12345678");
    expect(() => openField({ ...PLACE, schoolId: randomUUID() }, sealed)).toThrow();
    expect(() => openField({ ...PLACE, field: "collectionCode" }, sealed)).toThrow();
  });

  it("does not open after any single bit was changed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(), fc.nat(7), (value, place, bit) => {
        const changed = withBody(sealField(PLACE, value), (body) => {
          const at = place % body.length;
          body[at] = (body[at] ?? 0) ^ (1 << bit);
          return body;
        });
        expect(() => openField(PLACE, changed)).toThrow();
      }),
    );
  });

  it("does not open after anything was cut off, however short the value", () => {
    for (const value of ["", "1", "H12345678"]) {
      const sealed = sealField(PLACE, value);
      for (let left = 0; left < 12 + 16 + value.length; left++) {
        const cut = withBody(sealed, (body) => body.subarray(0, left));
        expect(() => openField(PLACE, cut), `${left} bytes left of ${value}`).toThrow();
      }
    }
  });

  it.each(["", "H12345678", "v2.k1.AAAA", "v1.k9.AAAA", "v1.k1", "v1.k1."])(
    "does not take %j for a sealed field",
    (text) => {
      expect(() => openField(PLACE, text)).toThrow("not a sealed field");
    },
  );
});

describe("blindIndex", () => {
  it("is equal for equal values of one school and field", () => {
    expect(blindIndex(PLACE, "H12345678")).toEqual(blindIndex({ ...PLACE }, "H12345678"));
  });

  it("differs between values, schools and fields, so that rows of two schools cannot be joined", () => {
    const all = [
      blindIndex(PLACE, "H12345678"),
      blindIndex(PLACE, "H12345679"),
      blindIndex({ ...PLACE, schoolId: randomUUID() }, "H12345678"),
      blindIndex({ ...PLACE, field: "collectionCode" }, "H12345678"),
    ].map((index) => index.toString("hex"));
    expect(new Set(all).size).toBe(all.length);
  });
});
