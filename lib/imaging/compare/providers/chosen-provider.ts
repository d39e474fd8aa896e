import type { Env } from "@/lib/env";
import type { ImagingEngine } from "../../engine";
import { aliyunProvider } from "./aliyun";
import type { Transport } from "./ask";
import { baiduProvider } from "./baidu";
import { aliyunFake } from "./fakes/aliyun-fake";
import { baiduFake } from "./fakes/baidu-fake";
import type { Judge } from "./fakes/judge";
import { labelledFake } from "./fakes/labelled";
import { tencentFake } from "./fakes/tencent-fake";
import type { FaceCompareProvider } from "./provider";
import { tencentProvider } from "./tencent";

type Settings = Pick<
  Env,
  | "QC_FACE_COMPARE"
  | "QC_FACE_COMPARE_ID"
  | "QC_FACE_COMPARE_SECRET"
  | "QC_FACE_COMPARE_REGION"
  | "QC_FACE_COMPARE_FAKE"
>;

/**
 * The provider that scores comparisons by the installation's settings; null for the engine that ships. With the
 * fake on, the provider's protocol is spoken to a stand-in in this very process, and its scores mean nothing.
 */
export function chosenProvider(
  settings: Settings,
  engine: Pick<ImagingEngine, "compare">,
  now: () => Date,
): FaceCompareProvider | null {
  const id = settings.QC_FACE_COMPARE_ID ?? "fake";
  const secret = settings.QC_FACE_COMPARE_SECRET ?? "fake";
  const isFake = settings.QC_FACE_COMPARE_FAKE === "1";
  const by = (fake: Transport): Transport => (isFake ? fake : (request) => fetch(request));
  const judge: Judge = async (capture, reference) => {
    const outcome = await engine.compare({ capture, reference });
    return outcome.status === "scored" ? outcome.score : null;
  };
  const labelled = (provider: FaceCompareProvider) => (isFake ? labelledFake(provider) : provider);
  switch (settings.QC_FACE_COMPARE) {
    case "local":
      return null;
    case "tencent": {
      const keys = { secretId: id, secretKey: secret, region: settings.QC_FACE_COMPARE_REGION };
      return labelled(tencentProvider(keys, by(tencentFake(keys, judge, now)), now));
    }
    case "baidu": {
      const keys = { apiKey: id, secretKey: secret };
      return labelled(baiduProvider(keys, by(baiduFake(keys, judge, now)), now));
    }
    case "aliyun": {
      const keys = { accessKeyId: id, accessKeySecret: secret };
      return labelled(aliyunProvider(keys, by(aliyunFake(keys, judge)), now));
    }
  }
}
