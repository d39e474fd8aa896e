import { useLocale, useTranslations } from "next-intl";
import type { GivenAgreement } from "@/lib/association/agreements/list-given";
import { formatMoment } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/texts";

/** What the student's account has read, agreed to and taken back: which text, in which version, when. */
export function Agreements({ given }: { given: readonly GivenAgreement[] | null }) {
  const t = useTranslations("student.agreements");
  if (!given || given.length === 0)
    return <p className="p-4 text-ink-muted text-sm">{t(given ? "none" : "noAccount")}</p>;
  return (
    <ul className="divide-y text-sm">
      {given.map((agreement) => (
        <li key={agreement.id} className="space-y-0.5 px-4 py-2.5">
          <Answer agreement={agreement} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ agreement }: { agreement: GivenAgreement }) {
  const t = useTranslations("student.agreements");
  const locale = useLocale();
  const { kind, title, wasGiven, answeredAt, withdrawnAt, policyVersion, textHash, isPresent } = agreement;
  const answer = wasGiven ? (kind === "faceData" ? "given" : "read") : "declined";
  return (
    <>
      <p className="font-medium">{title[LOCALES.indexOf(locale)]}</p>
      <p className="tabular-nums">
        {t(answer)} {formatMoment(answeredAt)}
        {wasGiven && withdrawnAt && (
          <span className="text-warn"> · {t("withdrawn", { moment: formatMoment(withdrawnAt) })}</span>
        )}
      </p>
      <p className="text-ink-muted text-xs tabular-nums">
        {t("version", { version: policyVersion, hash: textHash })}
      </p>
      {!isPresent && <p className="text-warn text-xs">{t("former")}</p>}
    </>
  );
}
