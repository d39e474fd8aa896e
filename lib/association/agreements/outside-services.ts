import type { Env } from "@/lib/env";
import type { CATALOGUE } from "@/lib/i18n/catalogue";
import type { Policy } from "@/lib/tasks/schema";

type Named = typeof CATALOGUE.intakeAgreement.outside;

/** Whose computers see data of students beside this installation's, by what for; null where nobody's. */
export type OutsideServices = { [Use in keyof Named]: keyof Named[Use] | null } & {
  /** What the identity gateway is called. */
  gateway: string;
};

type Settings = Pick<
  Env,
  | "QC_CARD_READER"
  | "QC_FACE_COMPARE"
  | "QC_FACE_COMPARE_FAKE"
  | "QC_IDENTITY_URL"
  | "QC_IDENTITY_NAME"
  | "QC_IDENTITY_FAKE"
>;

/** Those of this installation. A stand-in is named as one. */
export function outsideServices(settings: Settings): OutsideServices {
  const { QC_CARD_READER: reader, QC_FACE_COMPARE: compare, QC_IDENTITY_URL: url } = settings;
  const comparedBy = settings.QC_FACE_COMPARE_FAKE === "1" ? "fake" : compare;
  const checkedBy = settings.QC_IDENTITY_FAKE === "1" ? "fake" : "ctid";
  return {
    identity: checkedBy === "fake" || url ? checkedBy : null,
    cardReader: reader === "none" ? null : reader,
    faceCompare: compare === "local" || comparedBy === "local" ? null : comparedBy,
    gateway: settings.QC_IDENTITY_NAME ?? (url ? new URL(url).hostname : ""),
  };
}

/** Of those, the ones that the rules of a task make use of. */
export function servicesUsed(
  { association, identityCheck, faceCompare }: Pick<Policy, "association" | "identityCheck" | "faceCompare">,
  services: OutsideServices,
): OutsideServices {
  return {
    ...services,
    identity: identityCheck === "ctid" ? services.identity : null,
    cardReader: association.mode === "idCard" ? services.cardReader : null,
    faceCompare: faceCompare.enabled ? services.faceCompare : null,
  };
}
