import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** Students take their photo on these pages, and codes are scanned at the desk of a shoot. */
const CAMERA_OF_ITS_OWN = {
  key: "Permissions-Policy",
  value: "camera=(self), microphone=(), geolocation=()",
};

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  agentRules: false,
  // `npm test` checks types over the whole project; a build need not do it a second time.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/m/:path*", headers: [CAMERA_OF_ITS_OWN] },
    { source: "/onsite/:path*", headers: [CAMERA_OF_ITS_OWN] },
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
