import { createHash, createHmac } from "node:crypto";

export type AliyunKeys = { accessKeyId: string; accessKeySecret: string };

export type AliyunCall = {
  host: string;
  action: string;
  version: string;
  query: Readonly<Record<string, string>>;
  body: string;
  /** UTC, e.g. 2023-10-26T10:22:32Z. */
  date: string;
  /** Different for every call. */
  nonce: string;
};

const ALGORITHM = "ACS3-HMAC-SHA256";

/** The headers that sign a call (ACS3-HMAC-SHA256, help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature). */
export function aliyunHeaders(
  { accessKeyId, accessKeySecret }: AliyunKeys,
  call: AliyunCall,
): Record<string, string> {
  const bodyHash = createHash("sha256").update(call.body).digest("hex");
  const headers = {
    host: call.host,
    "x-acs-action": call.action,
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": call.date,
    "x-acs-signature-nonce": call.nonce,
    "x-acs-version": call.version,
  };
  const names = Object.keys(headers).join(";");
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ["POST", "/", canonicalQuery(call.query), lines.join(""), names, bodyHash].join("\n");
  const toSign = `${ALGORITHM}\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", accessKeySecret).update(toSign).digest("hex");
  return {
    ...headers,
    Authorization: `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${names},Signature=${signature}`,
  };
}

/** Names sorted, RFC 3986 encoding. */
export function canonicalQuery(query: AliyunCall["query"]): string {
  return Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
