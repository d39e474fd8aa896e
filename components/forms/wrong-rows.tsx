import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

type Props = { title: string; rows: readonly { rowNo: number; problem: string }[] };

/** Rows of a file that are left out, each by its number and with what is wrong; nothing where all are right. */
export function WrongRows({ title, rows }: Props) {
  const t = useTranslations("fileDrop");
  if (rows.length === 0) return null;
  return (
    <Notice tone="warn" title={title}>
      <ul>
        {rows.map(({ rowNo, problem }) => (
          <li key={rowNo}>{t("rowProblem", { row: rowNo, problem })}</li>
        ))}
      </ul>
    </Notice>
  );
}
