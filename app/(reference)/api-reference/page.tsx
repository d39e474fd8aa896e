import { getTranslations } from "next-intl/server";
import { openApi } from "@/lib/api/openapi";
import { OPERATIONS } from "@/lib/api/operations";
import { TAGS, type Tag } from "@/lib/api/tags";
import { readLocale } from "@/lib/i18n/locale";
import { LOCALES } from "@/lib/i18n/texts";
import { OperationEntry } from "./_components/operation-entry";

export async function generateMetadata() {
  const t = await getTranslations("apiReference");
  return { title: t("title") };
}

/** The OpenAPI document as people read it. */
export default async function ApiReferencePage() {
  const [t, locale] = await Promise.all([getTranslations("apiReference"), readLocale()]);
  const language = LOCALES.indexOf(locale);
  const { paths } = openApi();
  return (
    <main className="mx-auto max-w-4xl space-y-8 p-4 md:p-8">
      <header className="space-y-2">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="text-ink-muted">{t("intro")}</p>
        <a href="/api/v1/openapi.json" className="text-accent underline">
          openapi.json
        </a>
      </header>
      {(Object.keys(TAGS) as Tag[]).map((tag) => (
        <section key={tag} className="space-y-3">
          <h2 className="font-semibold text-lg">{TAGS[tag][language]}</h2>
          {OPERATIONS.filter((operation) => operation.tag === tag).map((operation) => (
            <OperationEntry
              key={operation.id}
              operation={operation}
              entry={paths[operation.path]?.[operation.method.toLowerCase()]}
              language={language}
            />
          ))}
        </section>
      ))}
    </main>
  );
}
