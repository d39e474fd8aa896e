import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { bytesDenial, sizeDenial, takingDenial } from "./upload-rules";

const KB = 1024;
const rulesOf = (preset: keyof typeof TASK_PRESETS) => TASK_PRESETS[preset].policy.capture;
const camera = { source: "camera", device: "phone", facing: "rear" } as const;

describe("how a picture was taken", () => {
  it.each([
    ["qcCollectionCode", camera, null],
    ["qcCollectionCode", { ...camera, source: "album" }, "sourceRefused"],
    ["qcCollectionCode", { ...camera, device: "tablet" }, "deviceRefused"],
    ["qcCollectionCode", { ...camera, device: "desktop" }, "deviceRefused"],
    ["qcCollectionCode", { ...camera, facing: "front" }, null],
    ["qpCollectionCode", { ...camera, source: "album" }, null],
    ["qpCollectionCode", { ...camera, device: "tablet" }, null],
    ["qpCollectionCode", { ...camera, facing: "front" }, "frontRefused"],
    ["eZhiPai", { ...camera, facing: null }, null],
  ] as const)("in %s: %o is refused with %s", (preset, taken, code) => {
    expect(takingDenial(taken, rulesOf(preset))?.code ?? null).toBe(code);
  });
});

describe("a file", () => {
  it.each([
    ["album", 39 * KB, "photoBytes"],
    ["album", 40 * KB, null],
    ["album", 200 * KB, null],
    ["album", 200 * KB + 1, "photoBytes"],
    ["camera", 5 * KB * KB, null],
    ["camera", 16 * KB * KB, "photoBytes"],
  ] as const)("from the %s of %d bytes is refused with %s", (source, bytes, code) => {
    expect(bytesDenial(bytes, source, rulesOf("qcIdNumber"))?.code ?? null).toBe(code);
  });

  it("names what was found and the limits", () => {
    expect(bytesDenial(30 * KB, "album", rulesOf("qcIdNumber"))?.params).toEqual({
      ...{ found: "30 KB", min: "40 KB", max: "200 KB" },
    });
  });

  it.each([
    ["qcIdNumber", "album", 479, 640, "photoSize"],
    ["qcIdNumber", "album", 4000, 6000, null],
    ["qpCollectionCode", "album", 1350, 1800, null],
    ["qpCollectionCode", "album", 1350, 1801, "photoSize"],
    ["qpCollectionCode", "camera", 3000, 4000, null],
  ] as const)("in %s from the %s of %d × %d is refused with %s", (preset, source, width, height, code) => {
    expect(sizeDenial({ width, height }, source, rulesOf(preset))?.code ?? null).toBe(code);
  });
});
