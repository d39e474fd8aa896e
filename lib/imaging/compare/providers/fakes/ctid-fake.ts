import { z } from "zod";
import type { Transport } from "../ask";
import { json } from "./judge";

const bodySchema = z.object({
  accessToken: z.string(),
  authData: z.object({
    mode: z.literal(66),
    idInfo: z.object({ idNum: z.string(), fullName: z.string() }),
    portrait: z.base64(),
  }),
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
    const { idInfo, portrait } = parsed.data.authData;
    if (authority.nameOf(idInfo.idNum) !== idInfo.fullName)
      return json({ retCode: 3, retMessage: "mismatch", resStr: "5XXX" });
    const isOwn = await authority.isPortraitOf(idInfo.idNum, Buffer.from(portrait, "base64"));
    return json({
      retCode: isOwn ? 0 : 4,
      retMessage: isOwn ? "ok" : "portrait",
      resStr: isOwn ? "00XX" : "01XX",
    });
  };
}
