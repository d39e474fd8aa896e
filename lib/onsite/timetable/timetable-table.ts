import { formatMoment } from "@/lib/i18n/format";
import { sheetsByCollege } from "@/lib/roster/export/by-college";
import type { ShootRow } from "../shoots/list-shoots";
import { TIMETABLE_COLUMN_NAMES, TIMETABLE_COLUMNS, type TimetableColumn } from "./columns";

type Planned = Pick<ShootRow, "place" | "rooms" | "startsAt" | "endsAt" | "capacity" | "note" | "groups">;

type WrittenColumn = Exclude<TimetableColumn, "from" | "to">;

/** One column says from when to when. */
const WRITTEN_COLUMNS = TIMETABLE_COLUMN_NAMES.filter(
  (column): column is WrittenColumn => column !== "from" && column !== "to",
);

/** The timetable of everybody, and of each college by itself with the number of people of its own shoots. */
export function timetableSheets(shoots: readonly Planned[], names: { title: string; unnamed: string }) {
  const own = (college: string) =>
    shoots.flatMap((shoot) => {
      const groups = shoot.groups.filter((group) => group.college === college);
      return groups.length > 0 ? { ...shoot, groups } : [];
    });
  return sheetsByCollege({
    ...names,
    colleges: shoots.flatMap(({ groups }) => groups.map(({ college }) => college)),
    whole: timetableTable(shoots),
    ofCollege: (college) => timetableTable(own(college)),
  });
}

/** Shoots as a timetable that the import reads back: one row for each college. */
export function timetableTable(shoots: readonly Planned[]): string[][] {
  return [
    WRITTEN_COLUMNS.map((column) => TIMETABLE_COLUMNS[column][0]),
    ...shoots.flatMap((shoot) => {
      const colleges = [...new Set(shoot.groups.map(({ college }) => college))];
      return colleges.map((college, index) => {
        const cells = cellsOf(shoot, college);
        // The number of people belongs to the shoot: written once, it is not counted twice.
        if (index > 0) cells.capacity = "";
        return WRITTEN_COLUMNS.map((column) => cells[column]);
      });
    }),
  ];
}

function cellsOf(shoot: Planned, college: string): Record<WrittenColumn, string> {
  const [day = "", from = ""] = formatMoment(shoot.startsAt).split(" ");
  const classes = shoot.groups.filter((group) => group.college === college).map(({ className }) => className);
  return {
    college,
    className: classes.includes("") ? "" : classes.join("、"),
    day,
    time: `${from}-${formatMoment(shoot.endsAt).slice(11)}`,
    place: shoot.place,
    rooms: shoot.rooms,
    capacity: shoot.capacity === null ? "" : String(shoot.capacity),
    note: shoot.note,
  };
}
