import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { REGISTRY_VERDICTS } from "@/db/delivery-vocabulary";
import { formatCount, formatShare } from "@/lib/i18n/format";
import type { LoopGroup, LoopScope } from "@/lib/results/loop/groups";
import type { GroupRow } from "@/lib/results/loop/queries";
import { answersHref } from "./answers-href";
import { useGroupValue } from "./use-group-value";

type Props = { group: LoopGroup; rows: readonly GroupRow[]; scope: LoopScope };

/** "Approved here, refused there" by one thing that may explain it; every number opens its list. */
export function GroupCard({ group, rows, scope }: Props) {
  const t = useTranslations("loop");
  const verdictName = useTranslations("registryVerdict");
  const named = useGroupValue();
  return (
    <Card>
      <CardHeader title={t(`groups.${group}`)} note={group === "reviewer" ? t("private") : undefined} />
      <Table>
        <thead>
          <tr>
            <Th>{t(`value.${group}`)}</Th>
            {REGISTRY_VERDICTS.map((verdict) => (
              <Th key={verdict} className={NUMERIC}>
                {verdictName(verdict)}
              </Th>
            ))}
            <Th className={NUMERIC}>{t("badShare")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const bad = row.different + row.refused;
            return (
              <tr key={row.value}>
                <Td className="font-medium">{named(group, row.value, row.name)}</Td>
                {REGISTRY_VERDICTS.map((verdict) => (
                  <Td key={verdict} className={NUMERIC}>
                    {row[verdict] > 0 ? (
                      <Link
                        className="hover:text-accent hover:underline"
                        href={answersHref(scope, { by: group, value: row.value, verdict })}
                        prefetch={false}
                      >
                        {formatCount(row[verdict])}
                      </Link>
                    ) : (
                      0
                    )}
                  </Td>
                ))}
                <Td className={NUMERIC}>{formatShare(bad, bad + row.same)}</Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}
