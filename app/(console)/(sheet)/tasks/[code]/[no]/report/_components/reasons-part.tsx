import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { ReasonCount } from "@/lib/progress/review/reject-reasons";

export function ReasonsPart({ reasons }: { reasons: readonly ReasonCount[] }) {
  const t = useTranslations("ledger.paper");
  const name = useTranslations("rejectReason");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("reasons")}</h2>
      {reasons.length === 0 ? (
        <p>{t("noReasons")}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("reason")}</Th>
              <Th className={NUMERIC}>{t("students")}</Th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, n }) => (
              <tr key={reason}>
                <Td>{name(`${reason}.name`)}</Td>
                <Td className={NUMERIC}>{formatCount(n)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
