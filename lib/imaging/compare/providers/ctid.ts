import type { Transport } from "./ask";
import { CTID_MODES, type CtidGateway, ctidEngine, ctidGateway, PORTRAIT_BYTES } from "./ctid-gateway";
import { type FaceCompareProvider, ProviderUnavailableError } from "./provider";

const ENGINE = ctidEngine(CTID_MODES.portrait);

/**
 * Whether a portrait is that of the person with this name and number. It answers yes or no and gives no score. Of the
 * four characters of `resStr` the first is the text's result and the second the portrait's; 0 is success.
 */
export function ctidProvider(gateway: CtidGateway, transport: Transport): FaceCompareProvider {
  const check = ctidGateway(gateway, transport);
  return {
    engine: { id: ENGINE, needs: "identity", meaningful: "both", lines: null },
    async compare({ capture, identity }) {
      if (!identity) throw new Error("this provider checks an identity and was given none");
      if (capture.length < PORTRAIT_BYTES.min || capture.length > PORTRAIT_BYTES.max)
        return { status: "cannotCompare", reason: "captureBytes" };
      const { retCode, resStr } = await check(identity, capture);
      if (!resStr) throw new ProviderUnavailableError(ENGINE, String(retCode), false);
      return {
        status: "answered",
        same: retCode === 0 && resStr.startsWith("00"),
        raw: resStr,
        engine: ENGINE,
      };
    },
  };
}
