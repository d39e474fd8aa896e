import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, type Bucket, bucketOf, ENROLLMENT_FACTS, type EnrollmentFacts } from "./enrollment-bucket";

/** Somebody on the list with whom nothing has happened yet. */
const FRESH: EnrollmentFacts = {
  standing: "listed",
  code: "notNeeded",
  association: "none",
  payment: "notDue",
  photo: "none",
  delivery: "none",
  registry: "none",
};

/** Order of precedence (design §3), and what must be true of somebody in the bucket. */
const MEANINGS: readonly (readonly [Bucket, (facts: EnrollmentFacts) => boolean])[] = [
  ["withdrawn", ({ standing }) => standing === "withdrawn"],
  ["exempt", ({ standing }) => standing === "exempt"],
  ["toConfirm", ({ standing }) => standing === "toConfirm"],
  ["registryDifferent", ({ registry }) => registry === "different"],
  ["registryRefused", ({ registry }) => registry === "refused"],
  ["online", ({ delivery }) => delivery === "online"],
  ["delivered", ({ delivery }) => delivery === "delivered"],
  ["sealed", ({ delivery }) => delivery === "sealed"],
  ["approvedCodeMissing", ({ photo, code }) => photo === "approved" && /missing|temporary/.test(code)],
  ["approved", ({ photo }) => photo === "approved"],
  ["withRegistrar", ({ photo }) => photo === "withRegistrar"],
  ["secondReview", ({ photo }) => photo === "secondReview"],
  ["inReview", ({ photo }) => photo === "inReview" || photo === "held"],
  ["exhausted", ({ photo }) => photo === "exhausted"],
  ["rejected", ({ photo }) => photo === "rejected"],
  ["intercepted", ({ photo }) => photo === "intercepted"],
  ["qualityBlocked", ({ photo }) => photo === "qualityBlocked"],
  ["processing", ({ photo }) => photo === "processing"],
  [
    "readyToShoot",
    ({ association, payment }) => association === "associated" && /^(notDue|paid|waived)$/.test(payment),
  ],
  ["unpaid", ({ association }) => association === "associated"],
  ["notAssociated", () => true],
];

const anyFacts: fc.Arbitrary<EnrollmentFacts> = fc.record({
  standing: fc.constantFrom(...ENROLLMENT_FACTS.standing),
  code: fc.constantFrom(...ENROLLMENT_FACTS.code),
  association: fc.constantFrom(...ENROLLMENT_FACTS.association),
  payment: fc.constantFrom(...ENROLLMENT_FACTS.payment),
  photo: fc.constantFrom(...ENROLLMENT_FACTS.photo),
  delivery: fc.constantFrom(...ENROLLMENT_FACTS.delivery),
  registry: fc.constantFrom(...ENROLLMENT_FACTS.registry),
});

describe("bucketOf", () => {
  it.each<[Bucket, Partial<EnrollmentFacts>]>([
    ["withdrawn", { standing: "withdrawn" }],
    ["exempt", { standing: "exempt" }],
    ["toConfirm", { standing: "toConfirm" }],
    ["registryDifferent", { photo: "approved", delivery: "online", registry: "different" }],
    ["registryRefused", { photo: "approved", delivery: "delivered", registry: "refused" }],
    ["online", { photo: "approved", delivery: "online", registry: "same" }],
    ["delivered", { photo: "approved", delivery: "delivered" }],
    ["sealed", { photo: "approved", delivery: "sealed" }],
    ["approvedCodeMissing", { photo: "approved", code: "missing" }],
    ["approvedCodeMissing", { photo: "approved", code: "temporary" }],
    ["approved", { photo: "approved", code: "real" }],
    ["approved", { photo: "approved", code: "notNeeded" }],
    ["withRegistrar", { photo: "withRegistrar" }],
    ["secondReview", { photo: "secondReview" }],
    ["inReview", { photo: "inReview" }],
    ["inReview", { photo: "held" }],
    ["exhausted", { photo: "exhausted" }],
    ["rejected", { photo: "rejected" }],
    ["intercepted", { photo: "intercepted" }],
    ["qualityBlocked", { photo: "qualityBlocked" }],
    ["processing", { photo: "processing" }],
    ["readyToShoot", { association: "associated", payment: "notDue" }],
    ["readyToShoot", { association: "associated", payment: "paid" }],
    ["readyToShoot", { association: "associated", payment: "waived" }],
    ["unpaid", { association: "associated", payment: "due" }],
    ["unpaid", { association: "associated", payment: "refunding" }],
    ["unpaid", { association: "associated", payment: "refunded" }],
    ["notAssociated", {}],
    ["notAssociated", { payment: "paid" }],
    ["notAssociated", { code: "missing", payment: "due" }],
  ])("puts somebody into %s for %o", (bucket, facts) => {
    expect(bucketOf({ ...FRESH, ...facts })).toBe(bucket);
  });

  it("gives every combination of facts exactly the first bucket, in order of precedence, that fits", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [first] = MEANINGS.filter(([, fits]) => fits(facts)).map(([bucket]) => bucket);
        expect(bucketOf(facts)).toBe(first);
      }),
      { numRuns: 3000 },
    );
  });

  it("lets leaving the roster stand above everything that happened to the photo", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom("withdrawn", "exempt", "toConfirm"), (facts, standing) => {
        expect(bucketOf({ ...facts, standing })).toBe(standing);
      }),
    );
  });

  it("adds up: the buckets of any roster count each of its rows once", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 60 }), (roster) => {
        const counts = BUCKETS.map((bucket) => roster.filter((row) => bucketOf(row) === bucket).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(roster.length);
      }),
    );
  });
});

describe("BUCKETS", () => {
  it("names every bucket of the design once, in order of precedence", () => {
    expect(BUCKETS).toEqual(MEANINGS.map(([bucket]) => bucket));
  });
});
