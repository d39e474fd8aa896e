import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { summary as texts } from "@/lib/i18n/messages/task-summary";
import type { wizard } from "@/lib/i18n/messages/task-wizard";
import { BACKGROUNDS } from "@/lib/imaging/schema";
import type { Policy, TaskFacts } from "../schema";

type SummaryKey = keyof typeof texts;
type WizardKey = keyof typeof wizard;

/** A text of the catalogue that stands inside a sentence. */
export type Phrase =
  | { phrase: `summary.${SummaryKey}`; params?: Params }
  | { phrase: `wizard.${WizardKey}.${string}` }
  | { phrase: `kind.${string}` | `category.${string}` | `cohort.${string}`; params?: Params }
  | { list: Phrase[] };

type Params = Record<string, string | number | Phrase>;

export type Sentence = { key: SummaryKey; params: Params };

/** The rules of a task as sentences that a registrar reads before saving. Texts come from the catalogue. */
export function summarise(school: string, facts: TaskFacts, policy: Policy): Sentence[] {
  return [
    who(school, facts),
    say("window", {
      opens: formatMoment(policy.window.opensAt),
      closes: formatMoment(policy.window.closesAt),
    }),
    fee(policy),
    say("association", {
      mode: { phrase: `wizard.modes.${policy.association.mode}` },
      fields: { list: policy.association.fields.map((field) => ({ phrase: `wizard.fieldNames.${field}` })) },
    }),
    ...(policy.association.manualEntry ? [say("manualEntry")] : []),
    capture(policy),
    ...limits(policy),
    spec(policy),
    compare(policy),
    ...(policy.review.promiseDays ? [say("review", policy.review.promiseDays)] : []),
    say("secondReview", {
      approvals: policy.review.secondApprovals,
      rejections: policy.review.secondRejections,
    }),
    ...(policy.review.gridFrom === null ? [] : [say("grid", { from: policy.review.gridFrom })]),
    delivery(policy),
    ...(policy.delivery.target === "school"
      ? []
      : [say(policy.registry.refusalReopens ? "refusalReopens" : "refusalSettled")]),
    ...(policy.notices.length > 0 ? [say("notices", { count: policy.notices.length })] : []),
    say("contacts", { list: policy.contacts.map(contactText).join("；") }),
    say("reminders", { days: policy.reminders.everyDays }),
    say("retention", { days: policy.retentionDays }),
  ];
}

function say(key: SummaryKey, params: Params = {}): Sentence {
  return { key, params };
}

function who(school: string, { kind, category, cohort, name }: TaskFacts): Sentence {
  const isGraduation = kind === "graduate" || kind === "certificate";
  return say("who", {
    school,
    name,
    kind: { phrase: `kind.${kind}` },
    category: { phrase: `category.${category}` },
    cohort: { phrase: isGraduation ? "cohort.graduate" : "cohort.entry", params: { year: cohort } },
  });
}

function fee({ fee: { priceFen, payer } }: Policy): Sentence {
  if (priceFen === 0) return say("feeNone");
  return say(payer === "student" ? "feeStudent" : "feeSchool", { price: formatMoney(priceFen) });
}

function capture({ capture: rules }: Policy): Sentence {
  return say(rules.ways.includes("album") ? "captureBoth" : "captureCamera", {
    facing: { phrase: `wizard.facings.${rules.facing}` },
    selfie: { phrase: rules.selfieAllowed ? "summary.selfieYes" : "summary.selfieNo" },
  });
}

function limits({ limits: rules }: Policy): Sentence[] {
  const price = (fen: number | null): Phrase =>
    fen === null
      ? { phrase: "summary.extraNone" }
      : { phrase: "summary.extraPrice", params: { price: formatMoney(fen) } };
  const { standardizationsPerDay, freeResubmissions, freeReplacements } = rules;
  return [
    standardizationsPerDay === null
      ? say("productionUnlimited")
      : say("production", {
          count: standardizationsPerDay,
          cooldown: { phrase: `wizard.cooldowns.${rules.cooldown}` },
        }),
    freeResubmissions === null
      ? say("resubmissionsUnlimited")
      : say("resubmissions", { count: freeResubmissions, extra: price(rules.extraServicePriceFen) }),
    freeReplacements === 0 && rules.replacementPriceFen === null
      ? say("noReplacement")
      : say("replacement", { count: freeReplacements ?? 0, extra: price(rules.replacementPriceFen) }),
  ];
}

function spec({ photoSpec: { standard, source } }: Policy): Sentence {
  const kb = (bytes: number) => Math.round(bytes / 1024);
  const { width, height, dpi } = standard;
  return say("spec", {
    width,
    height,
    dpi,
    min: kb(standard.bytes.min),
    max: kb(standard.bytes.max),
    background: backgroundPhrase(standard.background),
    source,
  });
}

function backgroundPhrase(rgb: readonly number[]): string | Phrase {
  const known = Object.entries(BACKGROUNDS).find(([, value]) => value.join() === rgb.join());
  return known ? { phrase: `wizard.backgrounds.${known[0]}` } : rgb.join(",");
}

function compare({ faceCompare: rules }: Policy): Sentence {
  if (!rules.enabled) return say("compareOff");
  return say("compareOn", {
    intercept: rules.interceptBelow,
    grey: rules.greyBelow,
    failures: rules.failuresBeforeRegistrar,
  });
}

function delivery({ delivery: rules }: Policy): Sentence {
  return say("delivery", {
    target: { phrase: `wizard.targets.${rules.target}` },
    days: rules.promiseDays ? { phrase: "summary.deliveryDays", params: rules.promiseDays } : "",
    code: rules.needsCollectionCode ? { phrase: "summary.deliveryCode" } : "",
  });
}

function contactText({ label, phone, qq, hours, url }: Policy["contacts"][number]): string {
  return [label, phone, qq && `QQ ${qq}`, url, hours].filter(Boolean).join(" ");
}
