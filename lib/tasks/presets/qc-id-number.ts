import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { ALBUM_QC, COMPARE_OFF, REGISTRY, REMINDERS, RETENTION_DAYS, REVIEW_SHARES } from "./common";
import type { Preset } from "./preset";

/** 青聪云, ID-number mode. */
export const qcIdNumber: Preset = {
  kind: "freshman",
  policy: {
    schoolSearch: "openTask",
    association: {
      mode: "idNumber",
      fields: ["name", "documentNumber"],
      manualEntry: true,
      otherDocuments: true,
      unbinding: "student",
      mayActForOthers: true,
    },
    alreadyCollected: { registrarMayPermit: false, extraFeeFen: 0 },
    identityCheck: "ctid",
    capture: {
      ways: ["camera", "album"],
      facing: "any",
      desktopAllowed: false,
      tabletAllowed: false,
      selfieAllowed: true,
      album: ALBUM_QC,
    },
    photoSpec: PHOTO_SPEC_PRESETS.chsi99Wide,
    limits: {
      standardizationsPerDay: 3,
      cooldown: "nextDay",
      confirmationBefore: "production",
      freeResubmissions: 2,
      freeReplacements: 1,
      replacementPriceFen: null,
      extraServicePriceFen: null,
    },
    faceCompare: COMPARE_OFF,
    fee: { priceFen: 2000, payer: "student" },
    review: { promiseDays: null, ...REVIEW_SHARES },
    delivery: { target: "school", promiseDays: null, needsCollectionCode: false },
    address: "none",
    prints: false,
    registry: REGISTRY,
    reminders: REMINDERS,
    retentionDays: RETENTION_DAYS,
  },
};
