import { useTranslations } from "next-intl";
import { StudentLink } from "@/components/roster/student-link";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import type { ResultRowShown } from "@/lib/results/queries";

/** Rows of a file as it has them, and what speaks against taking them. */
export function RowTable({ base, rows }: { base: string; rows: readonly ResultRowShown[] }) {
  const t = useTranslations("results");
  const verdictName = useTranslations("registryVerdict");
  const column = useTranslations("resultColumn");
  const told = ({ detail: { task, batch, earlier, column: at } }: ResultRowShown) => [
    task !== undefined && batch !== undefined ? t("detail.task", { task, batch }) : null,
    task === undefined && batch !== undefined ? t("detail.batch", { batch }) : null,
    earlier ? t("detail.earlier", { verdict: verdictName(earlier as RegistryVerdict) }) : null,
    at ? t("detail.column", { column: column(at) }) : null,
  ];
  return (
    <Table>
      <thead>
        <tr>
          <Th className={NUMERIC}>{t("columns.row")}</Th>
          <Th>{t("columns.label")}</Th>
          <Th>{t("columns.verdict")}</Th>
          <Th>{t("columns.reason")}</Th>
          <Th>{t("columns.detail")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNo}>
            <Td className={NUMERIC}>{row.rowNo}</Td>
            <Td>
              {row.enrollmentId ? (
                <StudentLink base={base} enrollmentId={row.enrollmentId}>
                  {row.label}
                </StudentLink>
              ) : (
                row.label
              )}
            </Td>
            <Td>{row.verdict ? verdictName(row.verdict) : "–"}</Td>
            <Td>{row.reason || "–"}</Td>
            <Td className="text-ink-muted">{told(row).filter(Boolean).join(" · ") || "–"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
