/** The independent facts of an enrollment: never one giant state. */
export const ENROLLMENT_FACTS = {
  standing: ["toConfirm", "listed", "exempt", "withdrawn"],
  code: ["notNeeded", "missing", "temporary", "real"],
  association: ["none", "associated"],
  payment: ["notDue", "due", "paid", "waived", "refunding", "refunded"],
  photo: [
    "none",
    "processing",
    "qualityBlocked",
    "intercepted",
    "inReview",
    "secondReview",
    "held",
    "approved",
    "rejected",
    "exhausted",
    "withRegistrar",
  ],
  delivery: ["none", "sealed", "delivered", "online"],
  registry: ["none", "same", "different", "refused"],
} as const;

export type EnrollmentFacts = {
  [Fact in keyof typeof ENROLLMENT_FACTS]: (typeof ENROLLMENT_FACTS)[Fact][number];
};

type Condition = { readonly [Fact in keyof EnrollmentFacts]?: readonly EnrollmentFacts[Fact][] };

/**
 * The bucket a roster row is in, in order of precedence: the first rule whose every condition holds decides.
 * The pure function and the generated SQL column are both made from this list.
 */
export const BUCKET_RULES = [
  ["withdrawn", { standing: ["withdrawn"] }],
  ["exempt", { standing: ["exempt"] }],
  ["toConfirm", { standing: ["toConfirm"] }],
  ["registryDifferent", { registry: ["different"] }],
  ["registryRefused", { registry: ["refused"] }],
  ["online", { delivery: ["online"] }],
  ["delivered", { delivery: ["delivered"] }],
  ["sealed", { delivery: ["sealed"] }],
  ["approvedCodeMissing", { photo: ["approved"], code: ["missing", "temporary"] }],
  ["approved", { photo: ["approved"] }],
  ["withRegistrar", { photo: ["withRegistrar"] }],
  ["secondReview", { photo: ["secondReview"] }],
  ["inReview", { photo: ["inReview", "held"] }],
  ["exhausted", { photo: ["exhausted"] }],
  ["rejected", { photo: ["rejected"] }],
  ["intercepted", { photo: ["intercepted"] }],
  ["qualityBlocked", { photo: ["qualityBlocked"] }],
  ["processing", { photo: ["processing"] }],
  ["readyToShoot", { association: ["associated"], payment: ["notDue", "paid", "waived"] }],
  ["unpaid", { association: ["associated"] }],
  ["notAssociated", {}],
] as const satisfies readonly (readonly [string, Condition])[];

export type Bucket = (typeof BUCKET_RULES)[number][0];

export const BUCKETS = BUCKET_RULES.map(([bucket]) => bucket) as readonly Bucket[] as [Bucket, ...Bucket[]];

/** The one bucket of an enrollment with these facts. */
export function bucketOf(facts: EnrollmentFacts): Bucket {
  for (const [bucket, condition] of BUCKET_RULES) {
    const holds = Object.entries(condition).every(([fact, values]) =>
      (values as readonly string[]).includes(facts[fact as keyof EnrollmentFacts]),
    );
    if (holds) return bucket;
  }
  return "notAssociated";
}
