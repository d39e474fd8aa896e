import "server-only";
import { PRIVATE_HEADERS } from "./staff-route";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A file that the browser saves under this name (RFC 6266). */
export function attachment(bytes: Buffer, name: string, kind: keyof typeof TYPES): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...PRIVATE_HEADERS,
      "content-type": TYPES[kind],
      "content-disposition": `attachment; filename="file.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-length": String(bytes.length),
    },
  });
}
