import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import { AUDIT_ACTIONS, auditKey } from "./record";
import { GENESIS, hashRows, isGenuine, makeSeal, type SealBody } from "./seal";

const BODY: SealBody = {
  n: 1,
  fromXid: 700n,
  toXid: 800n,
  rowCount: 3,
  rowsHash: hashRows(["[1]", "[2]", "[3]"]),
  previousHash: GENESIS,
};

describe("a seal", () => {
  it("is genuine as it was made", () => {
    expect(isGenuine(makeSeal(BODY))).toBe(true);
  });

  it.each<[string, Partial<SealBody>]>([
    ["its number", { n: 2 }],
    ["where it begins", { fromXid: 699n }],
    ["where it ends", { toXid: 801n }],
    ["how many rows it covers", { rowCount: 2 }],
    ["the hash of its rows", { rowsHash: hashRows(["[1]", "[2]"]) }],
    ["the seal before it", { previousHash: "f".repeat(64) }],
  ])("is not genuine once somebody changes %s, with or without a new hash", (_, change) => {
    const seal = makeSeal(BODY);
    expect(isGenuine({ ...seal, ...change })).toBe(false);
    const { hash } = makeSeal({ ...BODY, ...change });
    expect(isGenuine({ ...seal, ...change, hash })).toBe(false);
  });

  it("is not genuine with a signature of another seal", () => {
    const { signature } = makeSeal({ ...BODY, n: 2 });
    expect(isGenuine({ ...makeSeal(BODY), signature })).toBe(false);
  });
});

describe("hashRows", () => {
  it("shows a row that is missing, changed, added or moved", () => {
    const all = [["a", "b", "c"], ["a", "c"], ["a", "x", "c"], ["a", "b", "c", "d"], ["b", "a", "c"], []].map(
      hashRows,
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("auditKey", () => {
  it("leads every action to its own text", () => {
    const keys = AUDIT_ACTIONS.map(auditKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(CATALOGUE.auditAction).toHaveProperty(key);
  });

  it("does not make up a key for an unknown action", () => {
    expect(() => auditKey("photo.eat")).toThrow("photo.eat");
  });
});
