import type { ActionResult } from "@/lib/actions/staff-action";
import type { Target } from "./target";

/** Where a request says it comes from. */
export type Origin = "own" | "foreign" | "none";

type Answer = Promise<Response> | Promise<ActionResult<unknown>>;

/** A server action or route with a call that names one school's things. */
export type Door = {
  /** What somebody who holds the role in another school is told. */
  elsewhere: "notFound" | "forbidden" | "ok";
  /** Routes that write look at where the request comes from; for actions the framework does. */
  checksOrigin: boolean;
  open: (at: Target, origin: Origin) => Answer;
};

export const action = (
  elsewhere: Door["elsewhere"],
  open: (at: Target) => Promise<ActionResult<unknown>>,
): Door => ({
  elsewhere,
  checksOrigin: false,
  open,
});
export const reading = (
  open: (at: Target) => Promise<Response>,
  elsewhere: Door["elsewhere"] = "notFound",
): Door => ({
  elsewhere,
  checksOrigin: false,
  open,
});
export const writing = (
  open: (at: Target, origin: Origin) => Promise<Response>,
  elsewhere: Door["elsewhere"] = "notFound",
): Door => ({ elsewhere, checksOrigin: true, open });

export const HOST = "console.test";
export const ORIGINS: Record<Origin, Record<string, string>> = {
  own: { origin: `https://${HOST}`, "sec-fetch-site": "same-origin" },
  foreign: { origin: "https://elsewhere.test", "sec-fetch-site": "cross-site" },
  none: {},
};

export function post(body: unknown, origin: Origin): Request {
  const headers = { host: HOST, "x-file-name": "file", ...ORIGINS[origin] };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request(`https://${HOST}/`, { method: "POST", body: text, headers });
}

export const get = (query = "") => new Request(`https://${HOST}/${query}`, { headers: { host: HOST } });
export const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
export const itemOf = ({ card }: Target) => ({
  schoolId: card.schoolId,
  itemId: card.itemId,
  token: card.token,
});
