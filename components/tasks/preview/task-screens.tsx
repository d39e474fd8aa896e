"use client";

import { useTranslations } from "next-intl";
import { Contacts } from "@/components/phone/contacts";
import { IntroFacts } from "@/components/phone/intro-facts";
import { numbered } from "@/lib/association/agreements/numbered";
import { servicesUsed } from "@/lib/association/agreements/outside-services";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { PhoneFrame } from "./phone-frame";
import { type Previewed, priceOf } from "./previewed";

/** How the task is found: the school's name, and the task below it. */
export function FoundScreen({ school, facts, policy }: Previewed) {
  const t = useTranslations("phone.find");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  const price = priceOf(policy);
  return (
    <PhoneFrame title={t("tasksTitle")}>
      <p className="font-medium">
        {school.name} <span className="text-ink-muted tabular-nums">{school.code}</span>
      </p>
      <div className="space-y-1 rounded-lg border bg-surface p-4">
        <p className="flex items-start justify-between gap-3">
          <span className="font-medium">{facts.name}</span>
          <span className="shrink-0 rounded bg-ok-soft px-2 py-0.5 text-ok text-sm">{t("phase.open")}</span>
        </p>
        <p className="text-ink-muted text-sm">
          {kind(facts.kind)} · {category(facts.category)}
        </p>
        <Window policy={policy} />
        <p className="tabular-nums">{price > 0 ? t("price", { price: formatMoney(price) }) : t("free")}</p>
      </div>
    </PhoneFrame>
  );
}

function Window({ policy: { window } }: Pick<Previewed, "policy">) {
  return (
    <p className="text-ink-muted text-sm tabular-nums">
      {formatMoment(window.opensAt)} – {formatMoment(window.closesAt)}
    </p>
  );
}

/** What the task is, what it costs, what will be asked, and whom to ask. */
export function IntroScreen({ school, facts, policy }: Previewed) {
  const t = useTranslations("phone.join");
  const { window, association, contacts } = policy;
  return (
    <PhoneFrame title={t("title")} buttons={[t("begin")]}>
      <p className="font-semibold text-lg">{facts.name}</p>
      <IntroFacts
        school={school}
        kind={facts.kind}
        category={facts.category}
        window={window}
        priceFen={priceOf(policy)}
        association={association}
      />
      <Contacts contacts={contacts} />
    </PhoneFrame>
  );
}

/** Everything that is read or agreed to before joining, one below the other. */
export function TextsScreen({ policy, services }: Previewed) {
  const { notices, faceCompare } = policy;
  const t = useTranslations("phone.join");
  const agreement = useTranslations("intakeAgreement");
  const { identity, gateway, cardReader, faceCompare: comparer } = servicesUsed(policy, services);
  const body = numbered(agreement("agreement.body"), [
    ...(identity ? [agreement(`outside.identity.${identity}`, { gateway })] : []),
    ...(cardReader ? [agreement(`outside.cardReader.${cardReader}`)] : []),
  ]);
  const texts = [
    ...notices.map(({ title, body, mustAcknowledge }) => ({ title, body, answer: mustAcknowledge })),
    { title: agreement("agreement.title"), body, answer: true },
  ];
  return (
    <PhoneFrame title={t("documents")}>
      {texts.map(({ title, body, answer }) => (
        <article key={title} className="space-y-2">
          <p className="font-semibold">{title}</p>
          <p className="whitespace-pre-line text-sm leading-relaxed">{body}</p>
          {answer && <p className="text-accent text-sm">{t("read")}</p>}
        </article>
      ))}
      {faceCompare.enabled && (
        <article className="space-y-2">
          <p className="font-semibold">{agreement("faceData.title")}</p>
          <p className="whitespace-pre-line text-sm leading-relaxed">{faceCompare.consentText}</p>
          {comparer && (
            <p className="text-sm leading-relaxed">{agreement(`outside.faceCompare.${comparer}`)}</p>
          )}
          <p className="text-accent text-sm">
            {t("agree")} / {t("decline")}
          </p>
        </article>
      )}
    </PhoneFrame>
  );
}
