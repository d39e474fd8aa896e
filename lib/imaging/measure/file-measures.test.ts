import { describe, expect, it } from "vitest";
import { fileMeasures } from "./file-measures";

const verdicts = (camera: Parameters<typeof fileMeasures>[0]) =>
  Object.fromEntries(fileMeasures(camera).map(({ code, verdict }) => [code, verdict]));

describe("fileMeasures", () => {
  it("leaves a file that says nothing to the reviewer", () => {
    expect(verdicts({})).toEqual({
      cameraData: "unmeasured",
      frontCamera: "unmeasured",
      editedBySoftware: "unmeasured",
    });
  });

  it.each([
    [
      {
        make: "Apple",
        model: "iPhone 15",
        lens: "iPhone 15 back dual wide camera 5.96mm f/1.6",
        software: "17.4",
      },
      "pass",
      "pass",
    ],
    [{ make: "Apple", lens: "iPhone 15 front TrueDepth camera 2.69mm f/1.9" }, "warn", "unmeasured"],
    [{ make: "HUAWEI", software: "美图秀秀 9.8" }, "unmeasured", "warn"],
    [{ make: "Xiaomi", software: "Adobe Photoshop Express" }, "unmeasured", "warn"],
  ] as const)("%j", (camera, frontCamera, editedBySoftware) => {
    expect(verdicts(camera)).toEqual({ cameraData: "pass", frontCamera, editedBySoftware });
  });
});
