import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff } from "@/lib/actions/staff-route";
import { auditKey } from "@/lib/audit/record";
import { formatMoment } from "@/lib/i18n/format";
import { toWorkbook } from "@/lib/roster/export/xlsx";
import { columnLetters } from "@/lib/roster/file/sheet-facts";
import { type ImportLog, openImportLog } from "@/lib/roster/mutations/import-log";
import { NO_PROBLEM_PARAMS } from "@/lib/roster/row/problem";

type Context = RouteContext<"/api/schools/[schoolId]/roster-imports/[importId]/log">;

/** The log of an import as a workbook to be kept: what, who and when, the columns, and every finding. */
export async function GET(_: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const log = await openImportLog(ctx, await pathIds(params));
    const t = await getTranslations("roster.log");
    const file = await toWorkbook([
      [t("sheets.facts"), await factsTable(log)],
      [t("sheets.steps"), await stepsTable(log)],
      [t("sheets.mapping"), await mappingTable(log)],
      [t("sheets.findings"), await findingsTable(log)],
    ]);
    return attachment(file, `${log.fileName.replace(/\.\w+$/, "")}-${t("title")}.xlsx`, "xlsx");
  });
}

async function factsTable(log: ImportLog): Promise<string[][]> {
  const [t, status] = await Promise.all([getTranslations("roster.log"), getTranslations("rosterStatus")]);
  const { sheet, counts } = log;
  const facts: [Parameters<typeof t>[0], string | number | null | undefined][] = [
    ["facts.school", log.school],
    ["facts.task", log.task],
    ["facts.file", log.fileName],
    ["facts.size", log.size],
    ["facts.sha256", log.sha256],
    ["facts.author", log.author],
    ["facts.uploaded", formatMoment(log.createdAt)],
    ["facts.status", status(log.status)],
    ["facts.sheet", sheet?.sheets[sheet.chosen]?.name],
    ["facts.headerRow", sheet?.headerRowNo],
    [
      "facts.hiddenRows",
      sheet?.hiddenRows
        ? t(log.leavesHidden ? "hiddenLeft" : "hiddenRead", { count: sheet.hiddenRows })
        : null,
    ],
    ["facts.new", counts?.new],
    ["facts.changed", counts?.changed],
    ["facts.same", counts?.same],
    ["facts.error", counts?.error],
    ["facts.warning", counts?.warning],
    ["facts.missing", counts?.missing],
    ["facts.written", log.committedAt && log.rowsDone],
    ["facts.committed", log.committedAt && formatMoment(log.committedAt)],
    ["facts.shown", log.listedTo],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined);
  return [[t("item"), t("content")], ...known.map(([name, value]) => [t(name), String(value)])];
}

async function stepsTable({ steps }: ImportLog): Promise<string[][]> {
  const [t, audit] = await Promise.all([getTranslations("roster.log"), getTranslations("auditAction")]);
  return [
    [t("moment"), t("action"), t("person")],
    ...steps.map(({ at, action, person }) => [formatMoment(at), audit(auditKey(action)), person]),
  ];
}

async function mappingTable({ sheet, mapping }: ImportLog): Promise<string[][]> {
  const [t, column] = await Promise.all([getTranslations("columnMeanings"), getTranslations("rosterColumn")]);
  const meanings = Object.entries(mapping) as [Parameters<typeof column>[0], number][];
  return [
    [t("column"), t("heading"), t("meaning")],
    ...(sheet?.headings ?? []).map((heading, index) => {
      const meaning = meanings.find(([, at]) => at === index)?.[0];
      return [columnLetters(index), heading, meaning ? column(meaning) : t("unused")];
    }),
  ];
}

async function findingsTable({ rows }: ImportLog): Promise<string[][]> {
  const [t, report, roster, column, problem] = await Promise.all([
    getTranslations("roster.log"),
    getTranslations("roster.report"),
    getTranslations("roster.columns"),
    getTranslations("rosterColumn"),
    getTranslations("rosterProblem"),
  ]);
  return [
    [
      ...[t("row"), roster("studentNo"), roster("name"), report("field"), report("value")],
      ...[report("problem"), t("outcome")],
    ],
    ...rows.flatMap(({ rowNo, studentNo, name, outcome, problems }) =>
      problems.map((found) => [
        ...[String(rowNo), studentNo, name, column(found.column), found.value],
        problem(found.code, { ...NO_PROBLEM_PARAMS, ...found.params }),
        t(outcome === "error" ? "outcomes.refused" : "outcomes.imported"),
      ]),
    ),
  ];
}
