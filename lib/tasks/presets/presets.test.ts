import { describe, expect, it } from "vitest";
import { PRESETS, type PresetName, policySchema } from "../schema";
import { TASK_PRESETS } from "./presets";

const KB = 1024;
const ALBUM_QC = [480, null, 640, null, 40 * KB, 200 * KB];
const ALBUM_QP = [480, 1350, 640, 1800, 50 * KB, 1024 * KB];

/** The table of design §1, row by row, a column for each of the four systems in the order of PRESETS. */
const TABLE: readonly (readonly [string, (name: PresetName) => unknown, readonly unknown[]])[] = [
  ["kind", (name) => TASK_PRESETS[name].kind, ["freshman", "graduate", "graduate", "freshman"]],
  [
    "schools found by search",
    (name) => TASK_PRESETS[name].policy.schoolSearch,
    ["openTask", "signedOrOpenTask", "openTask", "openTask"],
  ],
  [
    "association",
    (name) => TASK_PRESETS[name].policy.association.mode,
    ["idNumber", "collectionCode", "collectionCode", "idCard"],
  ],
  [
    "facts asked for",
    (name) => TASK_PRESETS[name].policy.association.fields,
    [
      ["name", "documentNumber"],
      ["collectionCode", "name", "studentNo", "documentLast4"],
      ["collectionCode", "name", "studentNo"],
      ["name", "documentNumber"],
    ],
  ],
  ["manual entry", (name) => TASK_PRESETS[name].policy.association.manualEntry, [true, false, false, false]],
  [
    "permitted again by the registrar",
    (name) => TASK_PRESETS[name].policy.alreadyCollected.registrarMayPermit,
    [false, false, true, false],
  ],
  [
    "identity check",
    (name) => TASK_PRESETS[name].policy.identityCheck,
    ["ctid", "codeAndFace", "code", "idCardAndRoster"],
  ],
  [
    "ways to capture",
    (name) => TASK_PRESETS[name].policy.capture.ways,
    [["camera", "album"], ["camera"], ["camera", "album"], ["camera", "album"]],
  ],
  ["selfie", (name) => TASK_PRESETS[name].policy.capture.selfieAllowed, [true, true, false, false]],
  [
    "album rules",
    (name) => Object.values(TASK_PRESETS[name].policy.capture.album),
    [ALBUM_QC, ALBUM_QC, ALBUM_QP, ALBUM_QC],
  ],
  [
    "bytes of the standard photo",
    (name) => TASK_PRESETS[name].policy.photoSpec.standard.bytes,
    [
      { min: 40 * KB, max: 200 * KB },
      { min: 20 * KB, max: 40 * KB },
      { min: 20 * KB, max: 40 * KB },
      { min: 40 * KB, max: 200 * KB },
    ],
  ],
  [
    "standardisations a day",
    (name) => TASK_PRESETS[name].policy.limits.standardizationsPerDay,
    [3, 5, 3, null],
  ],
  [
    "cooldown",
    (name) => TASK_PRESETS[name].policy.limits.cooldown,
    ["nextDay", "nextDay", "hours24", "nextDay"],
  ],
  [
    "second confirmation stands before",
    (name) => TASK_PRESETS[name].policy.limits.confirmationBefore,
    ["production", "submission", "production", "submission"],
  ],
  [
    "free submissions after the first",
    (name) => TASK_PRESETS[name].policy.limits.freeResubmissions,
    [2, 2, 2, null],
  ],
  ["free replacements", (name) => TASK_PRESETS[name].policy.limits.freeReplacements, [1, 1, 0, 0]],
  [
    "price of a further replacement",
    (name) => TASK_PRESETS[name].policy.limits.replacementPriceFen,
    [null, 100, null, null],
  ],
  [
    "price of a further service",
    (name) => TASK_PRESETS[name].policy.limits.extraServicePriceFen,
    [null, 100, null, null],
  ],
  ["a fee", (name) => TASK_PRESETS[name].policy.fee.priceFen > 0, [true, true, true, false]],
  [
    "unbinding",
    (name) => TASK_PRESETS[name].policy.association.unbinding,
    ["student", "studentUntilPaid", "support", "support"],
  ],
  [
    "acting for others",
    (name) => TASK_PRESETS[name].policy.association.mayActForOthers,
    [true, false, false, true],
  ],
  [
    "review promise in working days, at most",
    (name) => TASK_PRESETS[name].policy.review.promiseDays?.max ?? null,
    [null, null, 5, 2],
  ],
  ["delivered to", (name) => TASK_PRESETS[name].policy.delivery.target, ["school", "chsi", "chsi", "school"]],
  [
    "delivery promise",
    (name) => TASK_PRESETS[name].policy.delivery.promiseDays,
    [null, { min: 7, max: 10 }, null, null],
  ],
  [
    "collection code needed",
    (name) => TASK_PRESETS[name].policy.delivery.needsCollectionCode,
    [false, true, true, false],
  ],
  ["address", (name) => TASK_PRESETS[name].policy.address, ["none", "schoolOrSite", "none", "none"]],
];

describe("the four presets", () => {
  it.each(TABLE)("have the design's settings: %s", (_, field, wanted) => {
    expect(PRESETS.map(field)).toEqual(wanted);
  });

  it("advise the rear camera and take no desktop or tablet where the guide says camera only", () => {
    expect(TASK_PRESETS.qcCollectionCode.policy.capture).toMatchObject({
      facing: "rearAdvised",
      desktopAllowed: false,
      tabletAllowed: false,
    });
  });

  it.each(PRESETS)("%s makes a standard photo of 480 × 640 on light blue that nobody rotates", (name) => {
    expect(TASK_PRESETS[name].policy.photoSpec.standard).toMatchObject({
      width: 480,
      height: 640,
      dpi: 300,
      background: [100, 197, 255],
      levelHead: false,
    });
  });

  it.each(PRESETS)("%s compares no faces before there is a consent text and an assessment", (name) => {
    expect(TASK_PRESETS[name].policy.faceCompare.enabled).toBe(false);
  });

  it.each(PRESETS)("%s is a whole policy once window and contacts are filled in", (name) => {
    const policy = {
      ...TASK_PRESETS[name].policy,
      preset: name,
      window: { opensAt: "2026-03-01T00:00:00+08:00", closesAt: "2026-06-30T23:59:00+08:00" },
      contacts: [{ label: "学籍科", phone: "027-00000000" }],
      notices: [],
    };
    expect(policySchema.parse(policy)).toEqual(policy);
  });
});
