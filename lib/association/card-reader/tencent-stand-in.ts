import sharp from "sharp";
import { z } from "zod";
import type { Transport } from "@/lib/imaging/compare/providers/ask";
import { type TencentKeys, tencentHeaders } from "@/lib/imaging/compare/providers/tencent-signature";

const bodySchema = z.object({
  ImageBase64: z.base64(),
  CardSide: z.enum(["FRONT", "BACK"]),
  Config: z.string(),
});
/** The real service refuses signatures older than this. */
const MAX_AGE_SECONDS = 300;

/** What an invented card says of itself: it stands in the picture's own notes, after this word. */
export const CARD_NOTE = "qc-test-card:";
const noteSchema = z.object({ name: z.string(), documentNumber: z.string(), quality: z.number() });
export type CardNote = z.infer<typeof noteSchema>;

/** Speaks IDCardOCR as the real service does, of pictures that carry their own text; it reads no others. */
export function tencentStandIn(keys: TencentKeys, now: () => Date): Transport {
  return async (request) => {
    const body = await request.text();
    const timestamp = Number(request.headers.get("X-TC-Timestamp"));
    const { host } = new URL(request.url);
    const expected = tencentHeaders(keys, { host, service: "ocr", action: "IDCardOCR", body, timestamp });
    if (request.headers.get("Authorization") !== expected.Authorization)
      return failure("AuthFailure.SignatureFailure");
    if (Math.abs(now().getTime() / 1000 - timestamp) > MAX_AGE_SECONDS)
      return failure("AuthFailure.SignatureExpire");
    const parsed = bodySchema.safeParse(JSON.parse(body));
    if (!parsed.success) return failure("InvalidParameter");
    const note = await noteOf(Buffer.from(parsed.data.ImageBase64, "base64"));
    if (!note) return failure("FailedOperation.ImageNoIdCard");
    const { name, documentNumber, quality } = note;
    const AdvancedInfo = JSON.stringify({ Quality: String(quality), WarnInfos: [] });
    return answer({ Name: name, IdNum: documentNumber, AdvancedInfo, RequestId: "fake" });
  };
}

async function noteOf(image: Buffer): Promise<CardNote | null> {
  const { xmpAsString = "" } = await sharp(image).metadata();
  const [, text = ""] = new RegExp(`${CARD_NOTE}([\\w-]+)`).exec(xmpAsString) ?? [];
  return (
    noteSchema.safeParse(text && JSON.parse(Buffer.from(text, "base64url").toString("utf8"))).data ?? null
  );
}

const answer = (response: object) => Response.json({ Response: response });

/** The service reports every error with status 200. */
const failure = (code: string) => answer({ Error: { Code: code, Message: "fake" }, RequestId: "fake" });
