import { openApi } from "@/lib/api/openapi";

/** The API's document, for everybody. */
export function GET() {
  return Response.json(openApi(), { headers: { "cache-control": "public, max-age=300" } });
}
