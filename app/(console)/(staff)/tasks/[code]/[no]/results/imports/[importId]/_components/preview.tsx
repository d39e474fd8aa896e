import { getTranslations } from "next-intl/server";
import { Card, CardHeader } from "@/components/ui/card";
import { RESULT_ROW_OUTCOMES, type ResultRowOutcome } from "@/db/delivery-vocabulary";
import type { Ctx } from "@/lib/auth/ctx";
import { listResultRows, RESULT_ROWS_SHOWN, type ResultImport } from "@/lib/results/queries";
import type { ResultCounts } from "@/lib/results/schema";
import { RowTable } from "./row-table";
import { TakeResult } from "./take-result";

/** Those that need no look: what is taken as it stands, and what says nothing new. */
const QUIET: readonly ResultRowOutcome[] = ["take", "known", "noResult"];

type Props = {
  ctx: Ctx;
  base: `/tasks/${string}/${string}`;
  current: ResultImport & { counts: ResultCounts };
  mayImport: boolean;
};

/** What the check found, every row that is not taken with why, and the button that accepts it. */
export async function Preview({ ctx, base, current, mayImport }: Props) {
  const [t, outcome] = await Promise.all([
    getTranslations("results.preview"),
    getTranslations("resultOutcome"),
  ]);
  const { schoolId, id: importId, counts } = current;
  const listed = RESULT_ROW_OUTCOMES.filter((one) => !QUIET.includes(one) && (counts.rows[one] ?? 0) > 0);
  const groups = await Promise.all(
    listed.map(async (one) => ({
      one,
      rows: await listResultRows(ctx, { schoolId, importId, outcomes: [one] }),
    })),
  );
  return (
    <>
      {mayImport && current.status === "checked" && (
        <TakeResult
          importRef={{ schoolId, importId }}
          take={counts.rows.take ?? 0}
          contradictions={counts.rows.contradiction ?? 0}
        />
      )}
      {groups.map(({ one, rows }) => {
        const count = counts.rows[one] ?? 0;
        return (
          <Card key={one}>
            <CardHeader
              title={t("group", { outcome: outcome(one), count })}
              note={count > RESULT_ROWS_SHOWN ? t("firstRows", { count: RESULT_ROWS_SHOWN }) : undefined}
            />
            <RowTable base={base} rows={rows} />
          </Card>
        );
      })}
    </>
  );
}
