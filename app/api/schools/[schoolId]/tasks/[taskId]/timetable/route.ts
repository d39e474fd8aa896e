import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff, PRIVATE_HEADERS } from "@/lib/actions/staff-route";
import { uploadBody } from "@/lib/actions/upload-body";
import { exportTimetable } from "@/lib/onsite/timetable/export-timetable";
import { checkTimetable, importTimetable } from "@/lib/onsite/timetable/import-timetable";
import { toXlsx } from "@/lib/roster/export/xlsx";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/timetable">;

/** The shoots of a task as a workbook that the import reads back. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const table = await exportTimetable(ctx, await pathIds(params));
    const title = (await getTranslations("onsite.paper"))("title");
    return attachment(await toXlsx(title, table), `${title}.xlsx`, "xlsx");
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
