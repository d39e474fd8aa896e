import { createHash, createHmac } from "node:crypto";

export type TencentKeys = { secretId: string; secretKey: string };

export type TencentCall = {
  host: string;
  service: string;
  action: string;
  /** The request's body, JSON. */
  body: string;
  /** Seconds since 1970. */
  timestamp: number;
};

const ALGORITHM = "TC3-HMAC-SHA256";
const CONTENT_TYPE = "application/json; charset=utf-8";
const SIGNED_HEADERS = "content-type;host;x-tc-action";

/** The headers that sign a call (TC3-HMAC-SHA256, cloud.tencent.com/document/api/867/45020). */
export function tencentHeaders(
  { secretId, secretKey }: TencentKeys,
  call: TencentCall,
): Record<string, string> {
  const { host, service, action, body, timestamp } = call;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`;
  const canonical = ["POST", "/", "", headers, SIGNED_HEADERS, sha256(body)].join("\n");
  const scope = `${date}/${service}/tc3_request`;
  const toSign = [ALGORITHM, timestamp, scope, sha256(canonical)].join("\n");
  const signature = hmac(hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request"), toSign).toString(
    "hex",
  );
  return {
    "Content-Type": CONTENT_TYPE,
    "X-TC-Action": action,
    "X-TC-Timestamp": String(timestamp),
    Authorization: `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
