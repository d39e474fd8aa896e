import { getTranslations } from "next-intl/server";
import { refusalsOf } from "@/lib/api/openapi";
import type { Operation } from "@/lib/api/operation";
import { ERROR_STATUS } from "@/lib/errors";
import { CATALOGUE } from "@/lib/i18n/catalogue";

type Props = { operation: Operation; entry: unknown; language: number };

/** One operation: what it is for, its refusals in words, and its part of the document. */
export async function OperationEntry({ operation, entry, language }: Props) {
  const t = await getTranslations("apiReference");
  const { id, method, path, summary, caller, rate } = operation;
  return (
    <article id={id} className="rounded-md border border-line bg-surface p-4">
      <h3 className="font-medium font-mono text-sm">
        {method} /api/v1{path}
      </h3>
      <p>{summary[language]}</p>
      <p className="text-ink-muted text-sm">
        {caller === "student" ? t("withToken") : t("open")} {t("rate", rate)}
      </p>
      <details>
        <summary className="cursor-pointer text-accent text-sm">{t("refusals")}</summary>
        <table className="mt-2 w-full text-sm">
          <tbody>
            {refusalsOf(operation).map((code) => (
              <tr key={code} className="border-line border-t align-top">
                <td className="py-1 pr-3 text-right tabular-nums">{ERROR_STATUS[code]}</td>
                <td className="py-1 pr-3 font-mono">{code}</td>
                <td className="py-1">{CATALOGUE.errors[code][language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details>
        <summary className="cursor-pointer text-accent text-sm">{t("shapes")}</summary>
        <pre className="mt-2 overflow-x-auto rounded bg-sunken p-3 text-xs">
          {JSON.stringify(entry, null, 2)}
        </pre>
      </details>
    </article>
  );
}
