import { useTranslations } from "next-intl";
import { CountedLink } from "@/components/progress/counted-link";
import type { ListBase, Narrowing } from "@/components/progress/list-href";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { REJECTED, type ReasonCount } from "@/lib/progress/review/reject-reasons";

type Props = { reasons: readonly ReasonCount[]; listBase: ListBase; narrowing: Narrowing };

/** Why students stand rejected; every number opens its list, every bar is as long as its number. */
export function ReasonsCard({ reasons, listBase, narrowing }: Props) {
  const t = useTranslations("progress.reasons");
  const name = useTranslations("rejectReason");
  const most = Math.max(1, ...reasons.map(({ n }) => n));
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      {reasons.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("reason")}</Th>
              <Th className={NUMERIC}>{t("people")}</Th>
              <Th className="w-1/2">
                <span className="sr-only">{t("people")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, n }) => (
              <tr key={reason} className="hover:bg-hover">
                <Td className="whitespace-nowrap">{name(`${reason}.name`)}</Td>
                <Td className={NUMERIC}>
                  <CountedLink
                    count={n}
                    base={listBase}
                    narrowing={{ ...narrowing, reason, buckets: REJECTED }}
                  />
                </Td>
                <Td>
                  <span
                    aria-hidden
                    className="block h-2.5 rounded-r-sm bg-chart-4"
                    style={{ width: `${(n / most) * 100}%` }}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
