import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { ALBUM_QC, COMPARE_OFF, REGISTRY, REMINDERS, RETENTION_DAYS, REVIEW_SHARES } from "./common";
import type { Preset } from "./preset";

/** 掌上e智拍, freshmen. */
export const eZhiPai: Preset = {
  kind: "freshman",
  policy: {
    schoolSearch: "openTask",
    association: {
      mode: "idCard",
      fields: ["name", "documentNumber"],
      manualEntry: false,
      otherDocuments: true,
      unbinding: "support",
      mayActForOthers: true,
    },
    alreadyCollected: { registrarMayPermit: false, extraFeeFen: 0 },
    identityCheck: "idCardAndRoster",
    capture: {
      ways: ["camera", "album"],
      facing: "rearAdvised",
      desktopAllowed: false,
      tabletAllowed: true,
      selfieAllowed: false,
      album: ALBUM_QC,
    },
    photoSpec: PHOTO_SPEC_PRESETS.chsi99Wide,
    limits: {
      standardizationsPerDay: null,
      cooldown: "nextDay",
      confirmationBefore: "submission",
      freeResubmissions: null,
      freeReplacements: 0,
      replacementPriceFen: null,
      extraServicePriceFen: null,
    },
    faceCompare: COMPARE_OFF,
    fee: { priceFen: 0, payer: "student" },
    review: { promiseDays: { min: 1, max: 2 }, ...REVIEW_SHARES },
    delivery: { target: "school", promiseDays: null, needsCollectionCode: false },
    address: "none",
    prints: false,
    registry: REGISTRY,
    reminders: REMINDERS,
    retentionDays: RETENTION_DAYS,
  },
};
