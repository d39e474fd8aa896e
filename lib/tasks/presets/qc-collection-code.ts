import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { ALBUM_QC, COMPARE_OFF, REGISTRY, REMINDERS, RETENTION_DAYS, REVIEW_SHARES } from "./common";
import type { Preset } from "./preset";

/** 青聪云, collection-code mode (2025). */
export const qcCollectionCode: Preset = {
  kind: "graduate",
  policy: {
    schoolSearch: "signedOrOpenTask",
    association: {
      mode: "collectionCode",
      fields: ["collectionCode", "name", "studentNo", "documentLast4"],
      manualEntry: false,
      otherDocuments: true,
      unbinding: "studentUntilPaid",
      mayActForOthers: false,
    },
    alreadyCollected: { registrarMayPermit: false, extraFeeFen: 0 },
    identityCheck: "codeAndFace",
    capture: {
      ways: ["camera"],
      facing: "rearAdvised",
      desktopAllowed: false,
      tabletAllowed: false,
      selfieAllowed: true,
      album: ALBUM_QC,
    },
    photoSpec: PHOTO_SPEC_PRESETS.chsi99,
    limits: {
      standardizationsPerDay: 5,
      cooldown: "nextDay",
      confirmationBefore: "submission",
      freeResubmissions: 2,
      freeReplacements: 1,
      replacementPriceFen: 100,
      extraServicePriceFen: 100,
    },
    faceCompare: COMPARE_OFF,
    fee: { priceFen: 3000, payer: "student" },
    review: { promiseDays: null, ...REVIEW_SHARES },
    delivery: { target: "chsi", promiseDays: { min: 7, max: 10 }, needsCollectionCode: true },
    address: "schoolOrSite",
    prints: false,
    registry: REGISTRY,
    reminders: REMINDERS,
    retentionDays: RETENTION_DAYS,
  },
};
