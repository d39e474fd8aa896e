import { describe, expect, it } from "vitest";
import { centralHeader, dosTime, endOfArchive, localHeader } from "./zip-entry";

const ENTRY = { name: "照片.jpg", size: 1234, crc32: 0xdead_beef };
const STAMP = dosTime(new Date("2026-06-12T07:01:31Z"));
const FOUR_GB = 2 ** 32 - 1;

describe("dosTime", () => {
  it("reads the moment in the schools' time zone, in steps of two seconds", () => {
    expect(STAMP).toEqual({ date: ((2026 - 1980) << 9) | (6 << 5) | 12, time: (15 << 11) | (1 << 5) | 15 });
  });

  it("is on the next day where it already is in Shanghai", () => {
    expect(dosTime(new Date("2026-06-12T16:00:00Z")).date & 31).toBe(13);
  });
});

describe("the header before an entry", () => {
  it("says stored, UTF-8, and everything about the bytes in advance", () => {
    const header = localHeader(ENTRY, STAMP);
    expect(header.readUInt32LE(0)).toBe(0x04034b50);
    expect(header.readUInt16LE(6)).toBe(0x0800);
    expect(header.readUInt16LE(8)).toBe(0);
    expect([header.readUInt16LE(10), header.readUInt16LE(12)]).toEqual([STAMP.time, STAMP.date]);
    expect(header.readUInt32LE(14)).toBe(ENTRY.crc32);
    expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([1234, 1234]);
    expect(header.subarray(30, 30 + header.readUInt16LE(26)).toString()).toBe(ENTRY.name);
  });

  it("refuses an entry of 4 GB", () => {
    expect(() => localHeader({ ...ENTRY, size: FOUR_GB }, STAMP)).toThrow("4 GB");
  });
});

describe("the directory", () => {
  it("points at the entry", () => {
    const line = centralHeader(ENTRY, STAMP, 4242);
    expect(line.readUInt32LE(0)).toBe(0x02014b50);
    expect(line.readUInt32LE(42)).toBe(4242);
    expect(line.readUInt16LE(30)).toBe(0);
  });

  it("points beyond 4 GB with a ZIP64 field", () => {
    const far = 5 * 2 ** 30;
    expect(centralHeader(ENTRY, STAMP, FOUR_GB).readUInt16LE(30)).toBe(12);
    expect(centralHeader(ENTRY, STAMP, FOUR_GB - 1).readUInt16LE(30)).toBe(0);
    const line = centralHeader(ENTRY, STAMP, far);
    const extra = line.subarray(46 + line.readUInt16LE(28));
    expect(line.readUInt32LE(42)).toBe(FOUR_GB);
    expect(line.readUInt16LE(30)).toBe(extra.length);
    expect([extra.readUInt16LE(0), extra.readUInt16LE(2)]).toEqual([1, 8]);
    expect(extra.readBigUInt64LE(4)).toBe(BigInt(far));
  });
});

describe("the end of the archive", () => {
  it("is the old record where everything fits", () => {
    const end = endOfArchive(3, 300, 10_000);
    expect(end).toHaveLength(22);
    expect([end.readUInt16LE(8), end.readUInt16LE(10)]).toEqual([3, 3]);
    expect([end.readUInt32LE(12), end.readUInt32LE(16)]).toEqual([300, 10_000]);
  });

  it.each([
    ["more entries than 16 bits count", 0xffff, 5_000_000, 10_000],
    ["a directory beyond 4 GB", 3, 300, 5 * 2 ** 30],
  ])("carries ZIP64 records for %s", (_, count, size, offset) => {
    const end = endOfArchive(count, size, offset);
    expect(end).toHaveLength(56 + 20 + 22);
    expect(end.readUInt32LE(0)).toBe(0x06064b50);
    expect(end.readBigUInt64LE(24)).toBe(BigInt(count));
    expect(end.readBigUInt64LE(32)).toBe(BigInt(count));
    expect(end.readBigUInt64LE(40)).toBe(BigInt(size));
    expect(end.readBigUInt64LE(48)).toBe(BigInt(offset));
    expect(end.readUInt32LE(56)).toBe(0x07064b50);
    expect(end.readBigUInt64LE(64)).toBe(BigInt(offset + size));
    expect(end.readUInt32LE(76)).toBe(0x06054b50);
    expect(end.readUInt16LE(76 + 10)).toBe(Math.min(count, 0xffff));
    expect(end.readUInt32LE(76 + 16)).toBe(Math.min(offset, FOUR_GB));
  });
});
