import { expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { PresetName } from "@/lib/tasks/schema";
import { documentsOf, type TextRules } from "./documents";
import { outsideServices } from "./outside-services";

const OWN = {
  ...({ QC_CARD_READER: "none", QC_FACE_COMPARE: "local", QC_FACE_COMPARE_FAKE: "0" } as const),
  ...({ QC_IDENTITY_FAKE: "0", QC_IDENTITY_URL: undefined, QC_IDENTITY_NAME: undefined } as const),
};
const GATEWAY = { QC_IDENTITY_URL: "https://ctid.example.cn/gateway" };
type Settings = Parameters<typeof outsideServices>[0];

function texts(preset: PresetName, settings: Partial<Settings>) {
  const { association, faceCompare } = TASK_PRESETS[preset].policy;
  const rules = {
    notices: [{ title: "须知", body: "本人拍摄", mustAcknowledge: true }],
    association,
    identityCheck: "ctid" as const,
    faceCompare: { ...faceCompare, enabled: true, consentText: "同意比对" },
  };
  const documents = documentsOf(rules, outsideServices({ ...OWN, ...settings }));
  return Object.fromEntries(documents.map((one) => [one.kind, one]));
}

const NAMED: [Partial<Settings>, "agreement" | "faceData", RegExp][] = [
  [{ QC_CARD_READER: "tencent" }, "agreement", /腾讯云.*文字识别/],
  [{ QC_CARD_READER: "fake" }, "agreement", /替代服务/],
  [GATEWAY, "agreement", /\n6\. 身份核验.*姓名和身份证号码.*（ctid\.example\.cn）/],
  [{ ...GATEWAY, QC_IDENTITY_NAME: "某网关公司" }, "agreement", /（某网关公司）/],
  [{ QC_IDENTITY_FAKE: "1" }, "agreement", /替代服务/],
  [{ ...GATEWAY, QC_CARD_READER: "tencent" }, "agreement", /\n6\. 身份核验.*\n7\. .*腾讯云/s],
  [{ QC_FACE_COMPARE: "tencent" }, "faceData", /腾讯云.*人脸识别/],
  [{ QC_FACE_COMPARE: "baidu" }, "faceData", /百度智能云/],
  [{ QC_FACE_COMPARE: "aliyun" }, "faceData", /阿里云/],
  [{ QC_FACE_COMPARE: "aliyun", QC_FACE_COMPARE_FAKE: "1" }, "faceData", /替代服务/],
];

it.each(NAMED)(
  "%o: the text it is about names the service and is asked again, no other is",
  (settings, kind, named) => {
    const [before, after] = [texts("eZhiPai", {}), texts("eZhiPai", settings)];
    expect(before[kind]?.body[0]).not.toMatch(/云|网关|替代服务/);
    expect(after[kind]?.body[0]).toMatch(named);
    const changed = Object.keys(after).filter((one) => after[one]?.textHash !== before[one]?.textHash);
    expect(changed).toEqual([kind]);
  },
);

it("a task that checks no identities does not speak of who would check them", () => {
  const { association, faceCompare } = TASK_PRESETS.eZhiPai.policy;
  const rules: TextRules = { notices: [], association, identityCheck: "idCardAndRoster", faceCompare };
  const of = (settings: Partial<Settings>) => documentsOf(rules, outsideServices({ ...OWN, ...settings }));
  expect(of(GATEWAY)).toEqual(of({}));
});

it("a task that asks for no card does not speak of who reads it", () => {
  expect(texts("qcCollectionCode", { QC_CARD_READER: "tencent" })).toEqual(texts("qcCollectionCode", {}));
});
