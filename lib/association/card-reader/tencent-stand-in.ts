import { z } from "zod";
import type { Transport } from "@/lib/imaging/compare/providers/ask";
import { tencentCall } from "@/lib/imaging/compare/providers/fakes/tencent-call";
import type { TencentKeys } from "@/lib/imaging/compare/providers/tencent-signature";
import { untrusted } from "@/lib/imaging/decode/safe-sharp";

const bodySchema = z.object({
  ImageBase64: z.base64(),
  CardSide: z.enum(["FRONT", "BACK"]),
  Config: z.string(),
});

/** What an invented card says of itself: it stands in the picture's own notes, after this word. */
export const CARD_NOTE = "qc-test-card:";
const noteSchema = z.object({ name: z.string(), documentNumber: z.string(), quality: z.number() });
export type CardNote = z.infer<typeof noteSchema>;

/** Speaks IDCardOCR as the real service does, of pictures that carry their own text; it reads no others. */
export function tencentStandIn(keys: TencentKeys, now: () => Date): Transport {
  return tencentCall({ keys, service: "ocr", action: "IDCardOCR", now }, bodySchema, async (body) => {
    const note = await noteOf(Buffer.from(body.ImageBase64, "base64"));
    if (!note) return { code: "FailedOperation.ImageNoIdCard" };
    const { name, documentNumber, quality } = note;
    const AdvancedInfo = JSON.stringify({ Quality: String(quality), WarnInfos: [] });
    return { answer: { Name: name, IdNum: documentNumber, AdvancedInfo } };
  });
}

async function noteOf(image: Buffer): Promise<CardNote | null> {
  const { xmpAsString = "" } = await untrusted(image).metadata();
  const [, text = ""] = new RegExp(`${CARD_NOTE}([\\w-]+)`).exec(xmpAsString) ?? [];
  return (
    noteSchema.safeParse(text && JSON.parse(Buffer.from(text, "base64url").toString("utf8"))).data ?? null
  );
}
