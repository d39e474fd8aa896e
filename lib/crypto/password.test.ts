import { describe, expect, it } from "vitest";
import { hashPassword, verifyNobody, verifyPassword } from "./password";

const PASSWORD = "a long enough password";

// Slow on purpose, and slower on a busy machine.
describe("passwords", { timeout: 60_000 }, () => {
  it("verify against their own hash and no other's", async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(PASSWORD, stored)).toBe(true);
    expect(await verifyPassword(`${PASSWORD} `, stored)).toBe(false);
    expect(await verifyPassword("", stored)).toBe(false);
  });

  it("never give the same hash twice, nor one that shows the password", async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
  });

  it("are the same however the keyboard composes their letters", async () => {
    const stored = await hashPassword("caf\u00e9 au lait 2026");
    expect(await verifyPassword("cafe\u0301 au lait 2026", stored)).toBe(true);
  });

  it("do not verify against something that is no hash", async () => {
    for (const stored of [
      "",
      "plain",
      "$argon2id$x$y$z",
      "$scrypt$ln=15,r=8,p=3$$",
      "$scrypt$ln=15,r=8,p=3$AAAA",
    ]) {
      expect(await verifyPassword(PASSWORD, stored)).toBe(false);
    }
  });

  it("do not verify against a hash that was cut", async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(PASSWORD, stored.slice(0, -10))).toBe(false);
  });

  it("never verify for nobody", async () => {
    expect(await verifyNobody(PASSWORD)).toBe(false);
  });

  it("are answered each with its own, when many come at once", async () => {
    const stored = await hashPassword(PASSWORD);
    const tries = [PASSWORD, "wrong one", PASSWORD, "wrong two", PASSWORD];
    expect(await Promise.all(tries.map((given) => verifyPassword(given, stored)))).toEqual(
      tries.map((given) => given === PASSWORD),
    );
  });
});
