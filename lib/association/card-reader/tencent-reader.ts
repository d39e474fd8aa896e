import { z } from "zod";
import { ask, type Transport } from "@/lib/imaging/compare/providers/ask";
import { ProviderUnavailableError } from "@/lib/imaging/compare/providers/provider";
import { type TencentKeys, tencentHeaders } from "@/lib/imaging/compare/providers/tencent-signature";
import { readGb11643 } from "@/lib/roster/document/gb11643";
import { type CardReader, type CardReading, NOT_READ } from "./card-reading";

const HOST = "ocr.tencentcloudapi.com";
const READER = "tencent-idcard";

/** The quality of the picture, 0–100, as text within JSON within the answer. */
const advancedSchema = z.object({ Quality: z.coerce.number().min(0).max(100) });

const answerSchema = z.object({
  Response: z.union([
    z.object({ Name: z.string(), IdNum: z.string(), AdvancedInfo: z.string(), RequestId: z.string() }),
    z.object({ Error: z.object({ Code: z.string(), Message: z.string() }), RequestId: z.string() }),
  ]),
});
/** Codes about the picture. */
const UNREADABLE =
  /^FailedOperation\.(ImageNoIdCard|IdCardInfoIllegal|ImageBlur|OcrFailed|ImageDecodeFailed)$/;
const TEMPORARY = /^(RequestLimitExceeded|InternalError|FailedOperation\.EngineRecognizeTimeout)/;

type Read = Extract<z.infer<typeof answerSchema>["Response"], { Name: string }>;

/**
 * Tencent Cloud IDCardOCR (API version 2018-11-19). It tells how good the picture is, not how sure it is of each field:
 * the one stands for the other. The side that says neither name nor number is not sent.
 */
export function tencentReader(keys: TencentKeys, transport: Transport, now: () => Date): CardReader {
  return {
    async read(image, side) {
      if (side === "cardBack") return NOT_READ;
      const body = JSON.stringify({
        ImageBase64: image.toString("base64"),
        CardSide: "FRONT",
        Config: JSON.stringify({ Quality: true }),
      });
      const timestamp = Math.floor(now().getTime() / 1000);
      const signed = tencentHeaders(keys, {
        ...{ host: HOST, service: "ocr", action: "IDCardOCR" },
        ...{ body, timestamp },
      });
      const headers = { ...signed, "X-TC-Version": "2018-11-19" };
      const init = { method: "POST", headers, body };
      const { Response: answer } = await ask(READER, transport, `https://${HOST}/`, init, answerSchema);
      if (!("Error" in answer)) return readingOf(answer, now());
      const { Code: code } = answer.Error;
      if (UNREADABLE.test(code)) return { ...NOT_READ, reader: READER };
      throw new ProviderUnavailableError(READER, code, TEMPORARY.test(code));
    },
  };
}

/** A number that cannot be one, by its check digit and date, was misread and counts as not read. */
function readingOf({ Name, IdNum, AdvancedInfo }: Read, now: Date): CardReading {
  const confidence = qualityOf(AdvancedInfo) / 100;
  const isNumber = readGb11643(IdNum, now.toISOString().slice(0, 10)).ok;
  return {
    reader: READER,
    name: Name ? { text: Name, confidence } : null,
    documentNumber: isNumber ? { text: IdNum, confidence } : null,
  };
}

function qualityOf(advancedInfo: string): number {
  try {
    return advancedSchema.parse(JSON.parse(advancedInfo)).Quality;
  } catch {
    return 0;
  }
}
