import { useFormatter, useTranslations } from "next-intl";
import type { Policy, TaskFacts } from "@/lib/tasks/schema";
import { type Phrase, type Sentence, summarise } from "@/lib/tasks/summary/summary";

type Props = { school: string; facts: TaskFacts; policy: Policy };

/** The rules of a task, sentence by sentence. */
export function PolicySummary({ school, facts, policy }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const value = (param: string | number | Phrase): string | number => {
    if (typeof param !== "object") return param;
    if ("list" in param) return format.list(param.list.map((item) => String(value(item))));
    // Keys of phrases are composed from the catalogue's own names; a test resolves every one of them.
    const key = param.phrase as "summary.selfieYes";
    return t(key, "params" in param && param.params ? values(param.params) : undefined);
  };
  const values = (params: Sentence["params"]) =>
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, value(param)]));
  return (
    <ol className="grid list-decimal gap-1.5 pl-5 leading-6 marker:text-ink-faint">
      {summarise(school, facts, policy).map(({ key, params }) => (
        <li key={key}>{t(`summary.${key}` as "summary.selfieYes", values(params))}</li>
      ))}
    </ol>
  );
}
