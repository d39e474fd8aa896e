import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { QueueLoad, ReviewerLoad } from "@/lib/progress/review/reviewer-load";

const FIGURES = ["held", "lastDay", "lastWeek"] as const;

/** The queue, and who works on it. */
export function LoadCard({ queue, people }: { queue: QueueLoad; people: readonly ReviewerLoad[] }) {
  const t = useTranslations("overview.load");
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <p className={queue.late > 0 ? "border-b px-4 py-2.5 font-medium text-bad" : "border-b px-4 py-2.5"}>
        {t("queue", queue)}
      </p>
      {people.length === 0 ? (
        <Empty title={t("nobody")} />
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("person")}</Th>
              {FIGURES.map((figure) => (
                <Th key={figure} className={NUMERIC}>
                  {t(figure)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.staffId} className="hover:bg-hover">
                <Td>{person.name}</Td>
                {FIGURES.map((figure) => (
                  <Td key={figure} className={NUMERIC}>
                    {formatCount(person[figure])}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
