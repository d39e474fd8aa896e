import { type NextRequest, NextResponse } from "next/server";

/** Only the content policy: a nonce per page view. Nobody is let in or kept out here. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const evaluation = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  // Students and the desk of a shoot read 采集码 in the browser, with a decoder in WebAssembly.
  const decoder = /^\/(m|onsite)(\/|$)/.test(request.nextUrl.pathname) ? " 'wasm-unsafe-eval'" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${decoder}${evaluation}`,
    // Positions and sizes are inline styles of charts and popovers; a nonce cannot cover style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  // Route handlers set their own headers, and a proxy would buffer the bodies of uploads.
  matcher: [{ source: "/((?!api/|_next/static|_next/image|favicon.svg).*)" }],
};
