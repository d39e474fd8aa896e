import { newPhone } from "@/db/testing/student";
import type { ErrorCode } from "@/lib/errors";
import type { World } from "./world";

/** A call that is right in this world, or one whose refusal is. */
export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Another phone than the world's. */
  token?: string;
  /** Set where the right answer is a refusal. */
  refusal?: ErrorCode;
};

/** One call for every operation. */
export const EXAMPLES: Record<string, (world: World) => Promise<Call>> = {
  loginOptions: async () => ({}),
  // Where no mini program is set up.
  loginWithWechat: async () => ({ body: { code: "0a1b2c" }, refusal: "loginUnavailable" }),
  loginForTest: async () => ({ body: { name: "某生" } }),
  logOut: async ({ connection }) => ({ token: (await newPhone(connection)).token }),
};
