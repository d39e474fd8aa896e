import { headingKey } from "@/lib/roster/columns/map-header";

/** What a timetable of shoots says, by the headings that schools give it; the first is the one we write. */
export const TIMETABLE_COLUMNS = {
  college: ["学院", "院系", "单位", "二级学院", "分院", "学院名称", "采集单位"],
  className: ["班级", "专业班级", "专业", "班级名称", "采集对象"],
  day: ["日期", "拍摄日期", "采集日期"],
  time: ["时间", "时段", "拍摄时间", "采集时间", "采集时段", "拍摄时段"],
  from: ["开始时间", "起始时间", "开始", "起始"],
  to: ["结束时间", "终止时间", "截止时间", "结束"],
  place: ["地点", "拍摄地点", "采集地点", "拍摄点"],
  rooms: ["教室", "房间", "场地", "具体位置"],
  capacity: ["人数", "容量", "计划人数", "采集人数"],
  note: ["备注", "说明", "联系人"],
} as const;

export type TimetableColumn = keyof typeof TIMETABLE_COLUMNS;
export const TIMETABLE_COLUMN_NAMES = Object.keys(TIMETABLE_COLUMNS) as TimetableColumn[];

/** A day may stand in the column of the time, and a room in that of the place. */
export const REQUIRED_TIMETABLE_COLUMNS: readonly TimetableColumn[] = ["college", "time", "place"];

export type TimetableMapping = Partial<Record<TimetableColumn, number>>;

const BY_HEADING = new Map<string, TimetableColumn>(
  TIMETABLE_COLUMN_NAMES.flatMap((column) =>
    TIMETABLE_COLUMNS[column].map((heading) => [headingKey(heading), column] as const),
  ),
);

/** Titles stand above a timetable in one or two rows. */
const HEADER_WITHIN = 10;

/** The row of the headings and what each column means; null where no row names all that is needed. */
export function findTimetableHeader(
  rows: readonly (readonly string[])[],
): { index: number; mapping: TimetableMapping } | null {
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const mapping: TimetableMapping = {};
    row.forEach((heading, at) => {
      const column = BY_HEADING.get(headingKey(heading));
      if (column && mapping[column] === undefined) mapping[column] = at;
    });
    // A timetable with nothing but days in the column of the time has its hours in another.
    mapping.time ??= mapping.day ?? mapping.from;
    if (REQUIRED_TIMETABLE_COLUMNS.every((column) => mapping[column] !== undefined))
      return { index, mapping };
  }
  return null;
}
