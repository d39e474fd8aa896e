import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff } from "@/lib/actions/staff-route";
import { errorSheet } from "@/lib/roster/error-sheet/error-sheet";
import { openErrorRows } from "@/lib/roster/mutations/error-rows";
import { isError, NO_PROBLEM_PARAMS } from "@/lib/roster/row/problem";

type Context = RouteContext<"/api/schools/[schoolId]/roster-imports/[importId]/errors">;

/** The uploaded sheet with its wrong cells in red and the reasons beside them, to be mended and uploaded alone. */
export async function GET(_: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const { rows, problems, headerRowNo, mapping, fileName } = await openErrorRows(
      ctx,
      await pathIds(params),
    );
    const [t, problem, column] = await Promise.all([
      getTranslations("roster.report"),
      getTranslations("rosterProblem"),
      getTranslations("rosterColumn"),
    ]);
    const errors = new Map(
      [...problems].map(([rowNo, all]) => {
        const found = all.filter(isError);
        return [
          rowNo,
          {
            rowNo,
            wrong: found.flatMap((one) => mapping[one.column] ?? []),
            reason: found
              .map((one) =>
                t("finding", {
                  column: column(one.column),
                  problem: problem(one.code, { ...NO_PROBLEM_PARAMS, ...one.params }),
                }),
              )
              .join(" "),
          },
        ] as const;
      }),
    );
    const file = await errorSheet(rows, errors, {
      heading: headerRowNo,
      reasonTitle: t("problem"),
      name: t("groups.error").slice(0, 31),
    });
    const name = `${fileName.replace(/\.\w+$/, "")}-${t("errorFile")}.xlsx`;
    return attachment(file, name, "xlsx");
  });
}
