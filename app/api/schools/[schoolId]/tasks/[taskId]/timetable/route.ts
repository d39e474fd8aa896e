import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { exportTimetable } from "@/lib/onsite/timetable/export-timetable";
import { checkTimetable, importTimetable } from "@/lib/onsite/timetable/import-timetable";
import { toWorkbook } from "@/lib/roster/export/xlsx";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/timetable">;

/** The shoots of a task as a workbook that the import reads back, with a sheet for each college. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const [place, paper, progress] = await Promise.all([
      pathIds(params),
      getTranslations("onsite.paper"),
      getTranslations("progress"),
    ]);
    const title = paper("title");
    const sheets = await exportTimetable(ctx, place, { title, unnamed: progress("emptyName.college") });
    return attachment(await toWorkbook(sheets), `${title}.xlsx`, "xlsx");
  });
}

/** Says what a timetable would change; with `write` and the number that was shown, changes it. */
export async function POST(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const place = await pathIds(params);
    const { source } = uploadBody(request);
    const expected = new URL(request.url).searchParams.get("write");
    const answer =
      expected === null
        ? await checkTimetable(ctx, { ...place, source })
        : await importTimetable(ctx, { ...place, source, expected: Number(expected) });
    return Response.json(answer, { headers: PRIVATE_HEADERS });
  });
}
