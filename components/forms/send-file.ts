"use client";

import type { ErrorCode, ErrorParams } from "@/lib/errors";

export type SendFailure = { code: ErrorCode | "network"; params: ErrorParams };
export type SendResult = { ok: true; body: unknown } | ({ ok: false } & SendFailure);

/**
 * Sends one file as the body of a request, so that the server can stream it.
 * @param onProgress share sent, 0–1
 */
export function sendFile(
  url: string,
  file: File,
  onProgress: (share: number) => void = () => {},
): Promise<SendResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, code: "network", params: {} });
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status < 300) resolve({ ok: true, body });
      else resolve({ ok: false, ...failureIn(body) });
    };
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failureIn(body: unknown): SendFailure {
  if (typeof body === "object" && body !== null && "code" in body) {
    const { code, params } = body as { code: ErrorCode; params?: ErrorParams };
    return { code, params: params ?? {} };
  }
  return { code: "network", params: {} };
}
