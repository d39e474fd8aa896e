import { newPhone } from "@/db/testing/student";
import type { Examples } from "../call";

export const LOGIN_EXAMPLES: Examples = {
  loginOptions: async () => ({}),
  // Where no mini program is set up.
  loginWithWechat: async () => ({ body: { code: "0a1b2c" }, refusal: "loginUnavailable" }),
  loginForTest: async () => ({ body: { name: "某生" } }),
  logOut: async ({ connection }) => ({ token: (await newPhone(connection)).token }),
};
