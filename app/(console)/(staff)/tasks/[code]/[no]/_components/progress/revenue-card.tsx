import { useTranslations } from "next-intl";
import { CountedLink } from "@/components/progress/counted-link";
import type { ListBase } from "@/components/progress/list-href";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { formatMoney } from "@/lib/i18n/format";
import type { Revenue } from "@/lib/progress/money/revenue";

/** What students have paid and owe. */
export function RevenueCard({ revenue, listBase }: { revenue: Revenue; listBase: ListBase }) {
  const t = useTranslations("progress.revenue");
  const payment = useTranslations("payment");
  const { priceFen, payer, people, receivedFen, returnedFen } = revenue;
  const price = formatMoney(priceFen);
  if (priceFen === 0 || payer === "school") {
    return (
      <Card>
        <CardHeader title={t("title")} />
        <p className="px-4 py-3">{priceFen === 0 ? t("free") : t("school", { price })}</p>
      </Card>
    );
  }
  const states = ENROLLMENT_FACTS.payment.filter((state) => (people[state] ?? 0) > 0);
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note", { price })} />
      <p className="flex items-baseline justify-between border-b px-4 py-2.5">
        <span className="text-ink-muted">{t("received")}</span>
        <b className="text-xl">{formatMoney(receivedFen)}</b>
      </p>
      {returnedFen > 0 && (
        <p className="flex items-baseline justify-between border-b px-4 py-2.5">
          <span className="text-ink-muted">{t("returned")}</span>
          <b>{formatMoney(returnedFen)}</b>
        </p>
      )}
      <Table>
        <thead>
          <tr>
            <Th>{t("state")}</Th>
            <Th className={NUMERIC}>{t("people")}</Th>
            <Th className={NUMERIC}>{t("amount")}</Th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <tr key={state} className="hover:bg-hover">
              <Td>{payment(state)}</Td>
              <Td className={NUMERIC}>
                <CountedLink count={people[state] ?? 0} base={listBase} narrowing={{ payment: [state] }} />
              </Td>
              <Td className={NUMERIC}>{formatMoney((people[state] ?? 0) * priceFen)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
