import { z } from "zod";
import type { Transport } from "../ask";
import { CTID_MODES } from "../ctid-gateway";
import { json } from "./judge";

const idInfo = z.object({ idNum: z.string(), fullName: z.string() });
const bodySchema = z.object({
  accessToken: z.string(),
  authData: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal(CTID_MODES.text), idInfo }),
    z.object({ mode: z.literal(CTID_MODES.portrait), idInfo, portrait: z.base64() }),
  ]),
});
const TOKEN = "fake-token";

/** What the authority knows: whose number has which name, and whether a portrait is theirs. */
export type FakeAuthority = {
  nameOf(idNumber: string): string | null;
  isPortraitOf(idNumber: string, portrait: Buffer): Promise<boolean>;
};

/** Speaks the gateway's token and simpauth calls; `X` stands for what was not checked. */
export function ctidFake(
  client: { clientId: string; clientSecret: string },
  authority: FakeAuthority,
): Transport {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith("/getaccesstoken")) {
      const isKnown =
        searchParams.get("clientId") === client.clientId &&
        searchParams.get("clientSecret") === client.clientSecret;
      return json(
        isKnown
          ? { retCode: 0, retMessage: "ok", accessToken: TOKEN }
          : { retCode: 1, retMessage: "no client" },
      );
    }
    const parsed = bodySchema.safeParse(await request.json());
    if (!parsed.success || parsed.data.accessToken !== TOKEN)
      return json({ retCode: 2, retMessage: "bad request" });
    const { authData } = parsed.data;
    const { idNum, fullName } = authData.idInfo;
    if (authority.nameOf(idNum) !== fullName)
      return json({ retCode: 3, retMessage: "mismatch", resStr: "5XXX" });
    if (authData.mode === CTID_MODES.text) return json({ retCode: 0, retMessage: "ok", resStr: "0XXX" });
    const isOwn = await authority.isPortraitOf(idNum, Buffer.from(authData.portrait, "base64"));
    return json({
      retCode: isOwn ? 0 : 4,
      retMessage: isOwn ? "ok" : "portrait",
      resStr: isOwn ? "00XX" : "01XX",
    });
  };
}
