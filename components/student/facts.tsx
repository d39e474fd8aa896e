import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StudentHistory } from "@/lib/students/queries";
import { useStudentFacts } from "./use-student-facts";

type Props = {
  history: StudentHistory;
  /** How the document number is shown. */
  document: ReactNode;
};

/** Who the student is, as the roster has it. */
export function StudentFacts({ history, document }: Props) {
  const t = useTranslations("student.columns");
  const facts = useStudentFacts(history);
  return <FactList facts={[...facts.slice(0, 1), [t("document"), document], ...facts.slice(1)]} />;
}

export type Fact = readonly [name: string, value: ReactNode];

/** Names and values side by side; what is empty is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
      {facts
        .filter(([, value]) => value !== null && value !== "")
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
