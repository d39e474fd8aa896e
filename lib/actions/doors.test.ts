import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { pathIds } from "./path-ids";
import { requireSameOrigin } from "./staff-route";
import { uploadBody } from "./upload-body";

const OWN = { origin: "https://console.example", host: "console.example", "sec-fetch-site": "same-origin" };

const request = (headers: Record<string, string>, body?: string) =>
  new Request("https://console.example/api", { method: "POST", headers, body });

function refusalOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe("requireSameOrigin", () => {
  it.each<[string, Record<string, string>, string | null]>([
    ["the own page", OWN, null],
    ["the own page in a browser that does not say more", { origin: OWN.origin, host: OWN.host }, null],
    ["another site", { ...OWN, origin: "https://evil.example" }, "crossSite"],
    ["the same name at another port", { ...OWN, origin: "https://console.example:8443" }, "crossSite"],
    [
      "a name that only begins alike",
      { ...OWN, origin: "https://console.example.evil.example" },
      "crossSite",
    ],
    ["a page without an origin", { ...OWN, origin: "null" }, "crossSite"],
    ["a request that names no origin", { host: OWN.host }, "crossSite"],
    ["something that is no address", { ...OWN, origin: "console.example" }, "crossSite"],
    ["a browser that calls it cross-site", { ...OWN, "sec-fetch-site": "cross-site" }, "crossSite"],
    ["a sister site", { ...OWN, "sec-fetch-site": "same-site" }, "crossSite"],
  ])("of %s", (_, headers, refusal) => {
    expect(refusalOf(() => requireSameOrigin(request(headers)))).toBe(refusal);
  });
});

describe("uploadBody", () => {
  const named = (name: string) => uploadBody(request({ ...OWN, "x-file-name": name }, "bytes")).fileName;

  it("gives the bytes and the name", async () => {
    const sent = request({ ...OWN, "x-file-name": encodeURIComponent("2026届名单.xlsx") }, "bytes");
    const { fileName, source } = uploadBody(sent);
    expect(fileName).toBe("2026届名单.xlsx");
    expect((await buffer(source)).toString()).toBe("bytes");
  });

  it("takes a name that is not escaped as it stands, and one that is missing as a file", () => {
    expect(named("100%.xlsx")).toBe("100%.xlsx");
    expect(uploadBody(request(OWN, "bytes")).fileName).toBe("file");
  });

  it("shows a NUL in a name, which no text column keeps, as what it is not", () => {
    expect(named("a%00b.jpg")).toBe("a\ufffdb.jpg");
  });

  it("refuses nothing at all, and what does not come from the own page", () => {
    expect(refusalOf(() => uploadBody(request(OWN)))).toBe("emptyFile");
    expect(refusalOf(() => uploadBody(request({ host: OWN.host }, "bytes")))).toBe("crossSite");
  });
});

describe("pathIds", () => {
  it("takes ids, and finds nothing under anything else", async () => {
    const ids = { schoolId: randomUUID(), taskId: randomUUID() };
    expect(await pathIds(Promise.resolve(ids))).toEqual(ids);
    for (const taskId of ["1", "", "../x", `${ids.taskId}'`]) {
      await expect(pathIds(Promise.resolve({ ...ids, taskId }))).rejects.toMatchObject({ code: "notFound" });
    }
  });
});
