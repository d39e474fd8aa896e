import { useTranslations } from "next-intl";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { PhotoItemRow } from "@/lib/intake/queries";

export function MatchedItems({ base, items }: { base: string; items: PhotoItemRow[] }) {
  const t = useTranslations("photos.columns");
  const outcome = useTranslations("photoOutcome");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("file")}</Th>
          <Th>{t("student")}</Th>
          <Th>{t("status")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <Td className="font-mono text-xs">{item.fileName}</Td>
            <Td>
              {item.enrollmentId ? (
                <StudentLink base={base} enrollmentId={item.enrollmentId}>
                  {item.studentNo} {item.name}
                </StudentLink>
              ) : (
                "–"
              )}
            </Td>
            <Td>
              <Badge tone={item.outcome === "matched" ? "ok" : "neutral"}>{outcome(item.outcome)}</Badge>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
