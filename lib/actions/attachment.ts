import "server-only";
import { PRIVATE_HEADERS } from "./staff-route";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The header that has a file saved under a name (RFC 6266); `plain` is for who reads ASCII only. */
export function savedAs(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** A file that the browser saves under this name. */
export function attachment(bytes: Buffer, name: string, kind: keyof typeof TYPES): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...PRIVATE_HEADERS,
      "content-type": TYPES[kind],
      "content-disposition": savedAs(name, `file.${kind}`),
      "content-length": String(bytes.length),
    },
  });
}
