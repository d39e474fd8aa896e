import { createCipheriv, randomBytes } from "node:crypto";
import { SCHEME, sign } from "../signature";
import type { OwnKey } from "./books";

/** Seals a text as the platform does, the counterpart of `unseal`. */
export function seal(apiKey: string, text: string, data: string) {
  const nonce = randomBytes(6).toString("hex");
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(apiKey), Buffer.from(nonce), {
    authTagLength: 16,
  });
  cipher.setAAD(Buffer.from(data));
  const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: "AEAD_AES_256_GCM",
    ciphertext: bytes.toString("base64"),
    nonce,
    associated_data: data,
  };
}

/** The headers that vouch for a body. */
export function signedHeaders(own: OwnKey, body: string, at: Date): Record<string, string> {
  const [timestamp, nonce] = [String(Math.floor(at.getTime() / 1000)), randomBytes(16).toString("hex")];
  return {
    "wechatpay-timestamp": timestamp,
    "wechatpay-nonce": nonce,
    "wechatpay-serial": own.serial,
    "wechatpay-signature-type": SCHEME,
    "wechatpay-signature": sign(own.privateKey, timestamp, nonce, body),
  };
}
