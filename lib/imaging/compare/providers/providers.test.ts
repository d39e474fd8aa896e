import { describe, expect, it } from "vitest";
import { aliyunProvider } from "./aliyun";
import type { Transport } from "./ask";
import { baiduProvider } from "./baidu";
import { ctidProvider } from "./ctid";
import { aliyunFake } from "./fakes/aliyun-fake";
import { baiduFake } from "./fakes/baidu-fake";
import { ctidFake } from "./fakes/ctid-fake";
import type { Judge } from "./fakes/judge";
import { tencentFake } from "./fakes/tencent-fake";
import { localProvider } from "./local";
import { type FaceCompareProvider, ProviderUnavailableError } from "./provider";
import { tencentProvider } from "./tencent";

const CAPTURE = Buffer.alloc(12 * 1024, 1);
const REFERENCE = Buffer.alloc(12 * 1024, 2);
const QUESTION = { capture: CAPTURE, reference: REFERENCE, identity: null };
const NOW = new Date("2026-11-21T10:00:00Z");
const now = () => NOW;

const likeness =
  (score: number | null): Judge =>
  async (one, other) =>
    one.equals(CAPTURE) && other.equals(REFERENCE) ? score : -1;

const TENCENT = { secretId: "id", secretKey: "key", region: "ap-guangzhou" };
const BAIDU = { apiKey: "api", secretKey: "secret" };
const ALIYUN = { accessKeyId: "id", accessKeySecret: "secret" };

/** Each provider with its fake; `judge` stands for its recogniser. */
const PROVIDERS: [string, (judge: Judge) => FaceCompareProvider, string][] = [
  ["Tencent", (judge) => tencentProvider(TENCENT, tencentFake(TENCENT, judge, now), now), "tencent-iai-3.0"],
  ["Baidu", (judge) => baiduProvider(BAIDU, baiduFake(BAIDU, judge, now), now), "baidu-face-v3"],
  [
    "Aliyun",
    (judge) => aliyunProvider(ALIYUN, aliyunFake(ALIYUN, judge), now),
    "aliyun-cloudauth-comparefaces",
  ],
];

describe.each(PROVIDERS)("%s", (_name, provider, engine) => {
  it("scores with its own scale and name", async () => {
    expect(await provider(likeness(63.4)).compare(QUESTION)).toEqual({
      status: "scored",
      score: 63,
      raw: 63.4,
      scale: { min: 0, max: 100 },
      engine,
    });
  });

  it("tells a picture without a face from one that differs", async () => {
    expect(await provider(likeness(null)).compare(QUESTION)).toEqual({
      status: "cannotCompare",
      reason: "referenceWithoutFace",
    });
  });

  it("needs a reference", async () => {
    await expect(provider(likeness(1)).compare({ ...QUESTION, reference: null })).rejects.toThrow(
      "two pictures",
    );
  });
});

const broken: [string, Transport, boolean, string][] = [
  ["no connection", () => Promise.reject(new Error("offline")), true, "unreachable"],
  ["a broken gateway", async () => new Response("<html>", { status: 502 }), true, "http502"],
  ["something else", async () => new Response("{}", { status: 404 }), false, "http404"],
];

describe.each(broken)("%s", (_name, transport, isTemporary, code) => {
  it.each([
    ["Tencent", tencentProvider(TENCENT, transport, now)],
    ["Baidu", baiduProvider(BAIDU, transport, now)],
    ["Aliyun", aliyunProvider(ALIYUN, transport, now)],
  ])("is %s being unavailable, nothing about the faces", async (_provider, provider) => {
    await expect(provider.compare(QUESTION)).rejects.toMatchObject({
      name: "ProviderUnavailableError",
      code,
      isTemporary,
    });
  });
});

describe("wrong keys", () => {
  it.each([
    [
      "Tencent",
      tencentProvider({ ...TENCENT, secretKey: "other" }, tencentFake(TENCENT, likeness(1), now), now),
      "AuthFailure.SignatureFailure",
    ],
    [
      "Aliyun",
      aliyunProvider({ ...ALIYUN, accessKeySecret: "other" }, aliyunFake(ALIYUN, likeness(1)), now),
      "SignatureDoesNotMatch",
    ],
    [
      "Baidu",
      baiduProvider({ ...BAIDU, secretKey: "other" }, baiduFake(BAIDU, likeness(1), now), now),
      "http401",
    ],
  ])("are refused by %s", async (_name, provider, code) => {
    await expect(provider.compare(QUESTION)).rejects.toMatchObject({ code, isTemporary: false });
  });

  it("and so is an old signature", async () => {
    const later = () => new Date(NOW.getTime() + 400_000);
    const provider = tencentProvider(TENCENT, tencentFake(TENCENT, likeness(1), later), now);
    await expect(provider.compare(QUESTION)).rejects.toMatchObject({ code: "AuthFailure.SignatureExpire" });
  });
});

describe("Baidu's token", () => {
  it("is fetched once, and again when it has ended", async () => {
    let time = NOW.getTime();
    const clock = () => new Date(time);
    const fake = baiduFake(BAIDU, likeness(90), clock);
    const paths: string[] = [];
    const provider = baiduProvider(
      BAIDU,
      (request) => {
        paths.push(new URL(request.url).pathname);
        return fake(request);
      },
      clock,
    );
    await provider.compare(QUESTION);
    await provider.compare(QUESTION);
    time += 31 * 24 * 3600 * 1000;
    await provider.compare(QUESTION);
    expect(paths.filter((path) => path === "/oauth/2.0/token")).toHaveLength(2);
  });

  it("that the service has forgotten is fetched anew", async () => {
    const [first, second] = [baiduFake(BAIDU, likeness(90), now), baiduFake(BAIDU, likeness(90), now)];
    let isRestarted = false;
    const provider = baiduProvider(BAIDU, (request) => (isRestarted ? second : first)(request), now);
    await provider.compare(QUESTION);
    isRestarted = true;
    expect(await provider.compare(QUESTION)).toMatchObject({ status: "scored" });
  });
});

describe("a CTID gateway", () => {
  const client = { clientId: "school", clientSecret: "secret" };
  const authority = {
    nameOf: (idNumber: string) => (idNumber === "110101199003070011" ? "丁云" : null),
    isPortraitOf: async (_idNumber: string, portrait: Buffer) => portrait.equals(CAPTURE),
  };
  const provider = ctidProvider({ url: "https://ctid.example", ...client }, ctidFake(client, authority));
  const identity = { idNumber: "110101199003070011", name: "丁云" };

  it.each([
    ["the person", CAPTURE, identity, { status: "answered", same: true, raw: "00XX" }],
    ["somebody else", REFERENCE, identity, { status: "answered", same: false, raw: "01XX" }],
    [
      "another name",
      CAPTURE,
      { ...identity, name: "丁亮" },
      { status: "answered", same: false, raw: "5XXX" },
    ],
    [
      "a file of 50 KB",
      Buffer.alloc(50 * 1024),
      identity,
      { status: "cannotCompare", reason: "captureBytes" },
    ],
  ])("answers yes or no for %s", async (_name, capture, asked, expected) => {
    expect(await provider.compare({ capture, reference: null, identity: asked })).toMatchObject(expected);
  });

  it("refuses an unknown client", async () => {
    const stranger = ctidProvider(
      { url: "https://ctid.example", ...client, clientId: "x" },
      ctidFake(client, authority),
    );
    await expect(stranger.compare({ capture: CAPTURE, reference: null, identity })).rejects.toThrow(
      ProviderUnavailableError,
    );
  });
});

describe("the local engine behind the same interface", () => {
  it("passes scores and reasons on, and counts only on the low side", async () => {
    const scoring = localProvider({
      compare: async () => ({ status: "scored", score: 71, raw: 0.41, engine: "local", mayIntercept: false }),
    });
    expect(scoring.engine.meaningful).toBe("low");
    expect(await scoring.compare(QUESTION)).toMatchObject({ status: "scored", score: 71, raw: 0.41 });
    const blurred = localProvider({
      compare: async () => ({ status: "cannotCompare", reason: "captureBlurred" }),
    });
    expect(await blurred.compare(QUESTION)).toEqual({ status: "cannotCompare", reason: "captureBlurred" });
  });
});
