import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { ImportRow } from "@/lib/roster/queries";
import { isError, NO_PROBLEM_PARAMS } from "@/lib/roster/row/problem";

/** Row, column, value found, rule and what to do; one line per finding. */
export function ProblemTable({ rows }: { rows: ImportRow[] }) {
  const t = useTranslations("roster.report");
  const column = useTranslations("rosterColumn");
  const problem = useTranslations("rosterProblem");
  const roster = useTranslations("roster.columns");
  return (
    <Table>
      <thead>
        <tr>
          <Th className={NUMERIC}>{t("row")}</Th>
          <Th>{roster("name")}</Th>
          <Th>{t("field")}</Th>
          <Th>{t("value")}</Th>
          <Th>{t("problem")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.problems.map((found) => (
            <tr key={`${row.rowNo}-${found.column}-${found.code}`} className="align-top">
              <Td className={NUMERIC}>{row.rowNo}</Td>
              <Td className="whitespace-nowrap">{row.name}</Td>
              <Td className="whitespace-nowrap">{column(found.column)}</Td>
              <Td className="max-w-60 truncate font-mono text-xs" title={found.value}>
                {found.value || t("emptyValue")}
              </Td>
              <Td className={isError(found) ? "text-bad" : "text-warn"}>
                {isError(found) ? "■ " : "▲ "}
                {problem(found.code, { ...NO_PROBLEM_PARAMS, ...found.params })}
              </Td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

/** What would change, old beside new. */
export function ChangeTable({ rows }: { rows: ImportRow[] }) {
  const t = useTranslations("roster.report");
  const column = useTranslations("rosterColumn");
  const roster = useTranslations("roster.columns");
  return (
    <Table>
      <thead>
        <tr>
          <Th className={NUMERIC}>{t("row")}</Th>
          <Th>{roster("studentNo")}</Th>
          <Th>{roster("name")}</Th>
          <Th>{t("field")}</Th>
          <Th>{t("from")}</Th>
          <Th>{t("to")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.changes.map((change) => (
            <tr key={`${row.rowNo}-${change.column}`}>
              <Td className={NUMERIC}>{row.rowNo}</Td>
              <Td>{row.studentNo}</Td>
              <Td>{row.name}</Td>
              <Td className="whitespace-nowrap">{column(change.column)}</Td>
              <Td className="text-ink-muted line-through">{change.from || t("emptyValue")}</Td>
              <Td className="font-medium">{change.to || t("emptyValue")}</Td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}
