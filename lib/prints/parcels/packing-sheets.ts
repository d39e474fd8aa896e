import { sheetsByCollege } from "@/lib/roster/export/by-college";
import type { ParcelRow } from "../queries";

/** What a carrier's list is read back by. */
const WHOLE = ["college", "className", "studentNo", "name", "carrier", "trackingNo"] as const;
/** What somebody signs when the envelopes of a college are handed over; no number of a carrier is read from it. */
const OF_COLLEGE = ["className", "studentNo", "name", "address", "signed"] as const;

type Column = (typeof WHOLE)[number] | (typeof OF_COLLEGE)[number];
type Parcel = Pick<
  ParcelRow,
  "college" | "className" | "studentNo" | "name" | "carrier" | "trackingNo" | "way"
>;

type Words = {
  title: string;
  unnamed: string;
  heading: (column: Column) => string;
  way: (way: ParcelRow["way"]) => string;
};

/** The packing list: all envelopes, and those of each college to be signed for. */
export function packingSheets(parcels: readonly Parcel[], { heading, way, ...names }: Words) {
  const cell = (parcel: Parcel, column: Column) => {
    if (column === "signed") return "";
    return column === "address" ? way(parcel.way) : parcel[column];
  };
  const table = (rows: readonly Parcel[], columns: readonly Column[]) => [
    columns.map(heading),
    ...rows.map((row) => columns.map((column) => cell(row, column))),
  ];
  return sheetsByCollege({
    ...names,
    colleges: parcels.map(({ college }) => college),
    whole: table(parcels, WHOLE),
    ofCollege: (college) =>
      table(
        parcels.filter((parcel) => parcel.college === college),
        OF_COLLEGE,
      ),
  });
}
