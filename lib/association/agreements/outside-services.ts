import type { Env } from "@/lib/env";
import type { CATALOGUE } from "@/lib/i18n/catalogue";
import type { Policy } from "@/lib/tasks/schema";

type Named = typeof CATALOGUE.intakeAgreement.outside;

/** Whose computers see pictures of students beside this installation's, by what for; null where nobody's. */
export type OutsideServices = { [Use in keyof Named]: keyof Named[Use] | null };

type Settings = Pick<Env, "QC_CARD_READER" | "QC_FACE_COMPARE" | "QC_FACE_COMPARE_FAKE">;

/** Those of this installation. A stand-in is named as one. */
export function outsideServices(settings: Settings): OutsideServices {
  const { QC_CARD_READER: reader, QC_FACE_COMPARE: compare, QC_FACE_COMPARE_FAKE: isFake } = settings;
  const cardReader = reader === "none" ? null : reader;
  if (compare === "local") return { cardReader, faceCompare: null };
  return { cardReader, faceCompare: isFake === "1" ? "fake" : compare };
}

/** Of those, the ones that the rules of a task make use of. */
export function servicesUsed(
  { association, faceCompare }: Pick<Policy, "association" | "faceCompare">,
  services: OutsideServices,
): OutsideServices {
  return {
    cardReader: association.mode === "idCard" ? services.cardReader : null,
    faceCompare: faceCompare.enabled ? services.faceCompare : null,
  };
}
