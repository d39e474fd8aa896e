import { createHash } from "node:crypto";
import type { AGREEMENT_KINDS } from "@/db/vocabulary";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import type { Text } from "@/lib/i18n/texts";
import type { Policy } from "@/lib/tasks/schema";
import { numbered } from "./numbered";
import { type OutsideServices, servicesUsed } from "./outside-services";

export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A text that a student is shown before joining a task. */
export type AgreementDocument = {
  kind: AgreementKind;
  /** Which notice of the rules, from 0; 0 for the other kinds. */
  place: number;
  title: Text;
  body: Text;
  /** SHA-256 (hex) of both, in both languages: what an answer answers. */
  textHash: string;
  /**
   * `acknowledge`: must be read before joining; `choose`: must be answered either way, and may be taken back;
   * `read`: only shown.
   */
  asks: "acknowledge" | "choose" | "read";
};

export type TextRules = Pick<Policy, "notices" | "association" | "identityCheck" | "faceCompare">;

/**
 * Everything that a task's rules show, in the order it is read. Notices stand in the language of the school. Whose
 * services data are sent to is part of the texts, so that another service is asked for again.
 */
export function documentsOf(policy: TextRules, services: OutsideServices): AgreementDocument[] {
  const { notices, faceCompare } = policy;
  const { agreement, faceData, outside } = CATALOGUE.intakeAgreement;
  const used = servicesUsed(policy, services);
  const consent: Text = [faceCompare.consentText, faceCompare.consentText];
  return [
    ...notices.map(({ title, body, mustAcknowledge }, place) =>
      hashed({
        ...{ kind: "notice", place, title: [title, title], body: [body, body] },
        asks: mustAcknowledge ? "acknowledge" : "read",
      }),
    ),
    hashed({
      ...{ kind: "agreement", place: 0, title: agreement.title, asks: "acknowledge" },
      body: agreementBody(used),
    }),
    ...(faceCompare.enabled
      ? [
          hashed({
            ...{ kind: "faceData", place: 0, title: faceData.title },
            body: followedBy(consent, used.faceCompare && outside.faceCompare[used.faceCompare]),
            asks: "choose",
          }),
        ]
      : []),
  ];
}

/** The agreement with whoever checks identities and reads cards. */
function agreementBody({ identity, cardReader, gateway }: OutsideServices): Text {
  const { agreement, outside } = CATALOGUE.intakeAgreement;
  const clauses: Text[] = [
    ...(identity ? [outside.identity[identity]] : []),
    ...(cardReader ? [outside.cardReader[cardReader]] : []),
  ];
  const inLanguage = (at: 0 | 1) =>
    numbered(
      agreement.body[at],
      clauses.map((clause) => clause[at].replace("{gateway}", gateway)),
    );
  return [inLanguage(0), inLanguage(1)];
}

function followedBy([zh, en]: Text, more: Text | null): Text {
  return more ? [`${zh}\n${more[0]}`, `${en}\n${more[1]}`] : [zh, en];
}

function hashed(document: Omit<AgreementDocument, "textHash">): AgreementDocument {
  const text = [...document.title, ...document.body].join("\n");
  return { ...document, textHash: createHash("sha256").update(text).digest("hex") };
}

/** How an account has answered a text: nothing, agreed, or said no (also: taken back). */
export const ANSWERS = ["open", "agreed", "declined"] as const;
export type Answer = (typeof ANSWERS)[number];

type Answered = Pick<AgreementDocument, "kind" | "textHash"> & { answer: Answer };

/** The texts that still have to be answered. A changed text has to be answered again. */
export function missingDocuments(
  documents: readonly AgreementDocument[],
  answers: readonly Answered[],
): AgreementDocument[] {
  return documents.filter(({ kind, textHash, asks }) => {
    const answer = answers.find((one) => one.kind === kind && one.textHash === textHash)?.answer ?? "open";
    if (asks === "read") return false;
    return asks === "acknowledge" ? answer !== "agreed" : answer === "open";
  });
}

/** What is said of them in a refusal. */
export function namedMissing(missing: readonly Pick<AgreementDocument, "title">[]) {
  return { count: missing.length, titles: missing.map(({ title: [title] }) => title).join("；") };
}
