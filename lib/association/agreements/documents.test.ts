import { expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { PresetName } from "@/lib/tasks/schema";
import { documentsOf } from "./documents";
import { outsideServices } from "./outside-services";

const OWN = { QC_CARD_READER: "none", QC_FACE_COMPARE: "local", QC_FACE_COMPARE_FAKE: "0" } as const;
type Settings = Parameters<typeof outsideServices>[0];

function texts(preset: PresetName, settings: Partial<Settings>) {
  const { association, faceCompare } = TASK_PRESETS[preset].policy;
  const rules = {
    notices: [{ title: "须知", body: "本人拍摄", mustAcknowledge: true }],
    association,
    faceCompare: { ...faceCompare, enabled: true, consentText: "同意比对" },
  };
  const documents = documentsOf(rules, outsideServices({ ...OWN, ...settings }));
  return Object.fromEntries(documents.map((one) => [one.kind, one]));
}

const NAMED: [Partial<Settings>, "agreement" | "faceData", RegExp][] = [
  [{ QC_CARD_READER: "tencent" }, "agreement", /腾讯云.*文字识别/],
  [{ QC_CARD_READER: "fake" }, "agreement", /替代服务/],
  [{ QC_FACE_COMPARE: "tencent" }, "faceData", /腾讯云.*人脸识别/],
  [{ QC_FACE_COMPARE: "baidu" }, "faceData", /百度智能云/],
  [{ QC_FACE_COMPARE: "aliyun" }, "faceData", /阿里云/],
  [{ QC_FACE_COMPARE: "aliyun", QC_FACE_COMPARE_FAKE: "1" }, "faceData", /替代服务/],
];

it.each(NAMED)(
  "%o: the text it is about names the service and is asked again, no other is",
  (settings, kind, named) => {
    const [before, after] = [texts("eZhiPai", {}), texts("eZhiPai", settings)];
    expect(before[kind]?.body[0]).not.toMatch(/云|替代服务/);
    expect(after[kind]?.body[0]).toMatch(named);
    const changed = Object.keys(after).filter((one) => after[one]?.textHash !== before[one]?.textHash);
    expect(changed).toEqual([kind]);
  },
);

it("a task that asks for no card does not speak of who reads it", () => {
  expect(texts("qcCollectionCode", { QC_CARD_READER: "tencent" })).toEqual(texts("qcCollectionCode", {}));
});
