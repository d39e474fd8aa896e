import type { Env } from "@/lib/env";
import { FAKE_ENGINE } from "@/lib/imaging/compare/engine-name";
import { ctidGateway } from "@/lib/imaging/compare/providers/ctid-gateway";
import { ctidFake } from "@/lib/imaging/compare/providers/fakes/ctid-fake";
import { ProviderUnavailableError } from "@/lib/imaging/compare/providers/provider";
import type { IdentityResult } from "../schema";
import { normalisedCtid } from "./normalised";

type Question = { idNumber: string; name: string; portrait: Buffer | null };

export type IdentityAnswer = { service: string; result: IdentityResult; rawCode: string };

/** Asks somebody who knows everybody whether a name, a number and a portrait belong together. */
export type IdentityService = (question: Question) => Promise<IdentityAnswer>;

type Settings = Pick<
  Env,
  "QC_IDENTITY_URL" | "QC_IDENTITY_CLIENT_ID" | "QC_IDENTITY_CLIENT_SECRET" | "QC_IDENTITY_FAKE"
>;

/** The service of this installation; null where none is set up. */
export function identityService(settings: Settings): IdentityService | null {
  if (settings.QC_IDENTITY_FAKE === "1") return fakeService;
  const { QC_IDENTITY_URL: url, QC_IDENTITY_CLIENT_ID, QC_IDENTITY_CLIENT_SECRET } = settings;
  if (!url || !QC_IDENTITY_CLIENT_ID || !QC_IDENTITY_CLIENT_SECRET) return null;
  const gateway = { url, clientId: QC_IDENTITY_CLIENT_ID, clientSecret: QC_IDENTITY_CLIENT_SECRET };
  return ctidService(ctidGateway(gateway, (request) => fetch(request)));
}

export function ctidService(ask: ReturnType<typeof ctidGateway>): IdentityService {
  return async ({ portrait, ...identity }) => {
    try {
      const { retCode, resStr, engine } = await ask(identity, portrait);
      const rawCode = `${retCode}/${resStr ?? ""}`;
      return { service: engine, result: normalisedCtid(retCode, resStr, portrait !== null), rawCode };
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError)) throw error;
      return { service: error.engine, result: "providerError", rawCode: error.code };
    }
  };
}

const CLIENT = { clientId: "fake", clientSecret: "fake" };
/** A name with this in it is one that the stand-in does not know. */
const UNKNOWN = "不符";

/** A stand-in in this process that speaks the gateway's protocol, and says so. */
const fakeService: IdentityService = async (question) => {
  const authority = {
    nameOf: () => (question.name.includes(UNKNOWN) ? null : question.name),
    isPortraitOf: async () => true,
  };
  const gateway = { ...CLIENT, url: "http://identity.fake" };
  const answer = await ctidService(ctidGateway(gateway, ctidFake(CLIENT, authority)))(question);
  return { ...answer, service: `${FAKE_ENGINE}${answer.service}` };
};
