import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { ALBUM_QP, COMPARE_OFF, REGISTRY, REMINDERS, RETENTION_DAYS, REVIEW_SHARES } from "./common";
import type { Preset } from "./preset";

/** 青聪拍, collection-code mode. */
export const qpCollectionCode: Preset = {
  kind: "graduate",
  policy: {
    schoolSearch: "openTask",
    association: {
      mode: "collectionCode",
      fields: ["collectionCode", "name", "studentNo"],
      manualEntry: false,
      otherDocuments: true,
      unbinding: "support",
      mayActForOthers: false,
    },
    alreadyCollected: { registrarMayPermit: true, extraFeeFen: 1000 },
    identityCheck: "code",
    capture: {
      ways: ["camera", "album"],
      facing: "any",
      desktopAllowed: false,
      tabletAllowed: true,
      selfieAllowed: false,
      album: ALBUM_QP,
    },
    photoSpec: PHOTO_SPEC_PRESETS.chsi99,
    limits: {
      standardizationsPerDay: 3,
      cooldown: "hours24",
      confirmationBefore: "production",
      freeResubmissions: 2,
      freeReplacements: 0,
      replacementPriceFen: null,
      extraServicePriceFen: null,
    },
    faceCompare: COMPARE_OFF,
    fee: { priceFen: 3000, payer: "student" },
    review: { promiseDays: { min: 3, max: 5 }, ...REVIEW_SHARES },
    delivery: { target: "chsi", promiseDays: null, needsCollectionCode: true },
    address: "none",
    prints: false,
    registry: REGISTRY,
    reminders: REMINDERS,
    retentionDays: RETENTION_DAYS,
  },
};
