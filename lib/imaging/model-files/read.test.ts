import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MODEL_FILE_NAMES, MODEL_FILES } from "./manifest";
import { ModelFileError, readModelFile } from "./read";

describe("model files", () => {
  it.each(MODEL_FILE_NAMES)("%s is installed with the expected bytes", async (name) => {
    const data = await readModelFile(name);
    expect(createHash("sha256").update(data).digest("hex")).toBe(MODEL_FILES[name].sha256);
  });

  it("says which file is wrong and what to do", () => {
    const error = new ModelFileError("a/model.bin", "is missing");
    expect(error.message).toBe(
      "Model file a/model.bin is missing. Install the packages again (npm ci), exactly as in package-lock.json.",
    );
  });
});
