import { describe, expect, it } from "vitest";
import { entryName, isSystemFile } from "./entry-name";

const UTF8 = 0x0800;
const entry = (bytes: Buffer | string, generalPurposeBitFlag = UTF8) => ({
  generalPurposeBitFlag,
  fileNameRaw: Buffer.from(bytes),
});

describe("entryName", () => {
  it("reads UTF-8 with and without the flag", () => {
    expect(entryName(entry("照片/2022110216.jpg"))).toBe("照片/2022110216.jpg");
    expect(entryName(entry("照片/2022110216.jpg", 0))).toBe("照片/2022110216.jpg");
  });

  it("reads the GB18030 that Chinese Windows writes without saying so", () => {
    const bytes = Buffer.from([0xd5, 0xd5, 0xc6, 0xac, 0x5c, 0x31, 0x2e, 0x6a, 0x70, 0x67]);
    expect(entryName(entry(bytes, 0))).toBe("照片/1.jpg");
  });

  it("does not guess where the archive says UTF-8", () => {
    expect(entryName(entry(Buffer.from([0xd5, 0xd5, 0x2e, 0x6a]), UTF8))).toContain("\ufffd");
  });

  it("turns backslashes into folders, so that a path out of the archive cannot hide in them", () => {
    expect(entryName(entry("..\\..\\evil.jpg"))).toBe("../../evil.jpg");
  });
});

describe("isSystemFile", () => {
  it.each([
    ["__MACOSX/._2022110216.jpg", true],
    ["__MACOSX/照片/2022110216.jpg", true],
    ["照片/._2022110216.jpg", true],
    [".DS_Store", true],
    ["照片/Thumbs.db", true],
    ["照片/desktop.ini", true],
    ["2022110216.jpg", false],
    ["照片/2022110216.jpg", false],
    ["照片/thumbs.db.jpg", false],
    ["a__MACOSX/2022110216.jpg", false],
  ])("%s: %s", (name, isSystem) => {
    expect(isSystemFile(name)).toBe(isSystem);
  });
});
