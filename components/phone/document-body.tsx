import { useLocale, useTranslations } from "next-intl";
import { DEFAULT_LOCALE } from "@/lib/i18n/texts";
import type { Answer } from "./ask";

type Document = Answer<"GET /schools/{schoolId}/tasks/{taskId}/documents">["documents"][number];

/** The words of a text; what the school has written itself stands in its own language, and says so in another. */
export function DocumentBody({ document: { kind, body } }: { document: Pick<Document, "kind" | "body"> }) {
  const t = useTranslations("phone.join");
  const locale = useLocale();
  const isSchools = kind !== "agreement";
  return (
    <>
      {isSchools && locale !== DEFAULT_LOCALE && (
        <p className="text-ink-muted text-sm">{t("schoolsWords")}</p>
      )}
      <p
        lang={isSchools && /\p{Script=Han}/u.test(body[locale]) ? DEFAULT_LOCALE : undefined}
        className="whitespace-pre-line leading-relaxed"
      >
        {body[locale]}
      </p>
    </>
  );
}
