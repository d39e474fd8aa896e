import { describe, expect, it } from "vitest";
import { fileKind } from "./file-kind";

const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(12)]);

describe("fileKind", () => {
  it.each([
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "jpeg"],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "png"],
    ["an iPhone picture", box("heic"), "heic"],
    ["another one", box("mif1"), "heic"],
    ["a film", box("isom"), "other"],
    ["an AVIF", box("avif"), "other"],
    ["a drawing", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "other"],
    ["a page", Buffer.from("<html>"), "other"],
    ["nothing", Buffer.alloc(0), "other"],
  ])("knows %s by its first bytes", (_name, file, kind) => {
    expect(fileKind(file)).toBe(kind);
  });
});
