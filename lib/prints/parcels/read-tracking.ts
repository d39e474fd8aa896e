import { headingKey } from "@/lib/roster/columns/map-header";

/** Headings of the lists that carriers give; the first is the one we write. */
export const TRACKING_COLUMNS = {
  studentNo: ["学号", "订单号", "客户单号", "备注"],
  carrier: ["快递公司", "承运商", "物流公司"],
  trackingNo: ["运单号", "快递单号", "物流单号", "单号"],
} as const;

/** Why a row is left out; texts stand in the catalogue under `trackingProblem.<code>`. */
export const TRACKING_PROBLEMS = [
  "noStudent",
  "notPacked",
  "sentAlready",
  "noNumber",
  "numberShape",
  "twice",
] as const;
export type TrackingProblem = (typeof TRACKING_PROBLEMS)[number];

export type Tracking = {
  rowNo: number;
  enrollmentId: string;
  studentNo: string;
  carrier: string;
  trackingNo: string;
};
export type WrongTracking = { rowNo: number; code: TrackingProblem; found: string };

type Row = { rowNo: number; texts: readonly string[] };
type Parcel = { enrollmentId: string; state: "printing" | "packed" | "sent" };

const NUMBER = /^[A-Za-z0-9-]{6,30}$/;
const HEADER_WITHIN = 10;

/**
 * Tracking numbers by 学号. A row that names nobody, or somebody whose envelope is not packed, is left out with its
 * reason; null where no row has the headings.
 */
export function readTracking(
  rows: readonly Row[],
  parcels: ReadonlyMap<string, Parcel>,
): { sent: Tracking[]; wrong: WrongTracking[] } | null {
  const header = rows.slice(0, HEADER_WITHIN).findIndex(({ texts }) => columnsOf(texts) !== null);
  const columns = columnsOf(rows[header]?.texts ?? []);
  if (!columns) return null;
  const sent: Tracking[] = [];
  const wrong: WrongTracking[] = [];
  for (const { rowNo, texts } of rows.slice(header + 1)) {
    const cell = (column: keyof typeof TRACKING_COLUMNS) => texts[columns[column] ?? -1]?.trim() ?? "";
    const [studentNo, trackingNo] = [cell("studentNo"), cell("trackingNo").replace(/\s/g, "")];
    const parcel = parcels.get(studentNo);
    const refuse = (code: TrackingProblem, found: string) => wrong.push({ rowNo, code, found });
    if (!parcel) refuse("noStudent", studentNo);
    else if (sent.some((row) => row.studentNo === studentNo)) refuse("twice", studentNo);
    else if (trackingNo === "") refuse("noNumber", studentNo);
    else if (!NUMBER.test(trackingNo)) refuse("numberShape", trackingNo);
    else if (parcel.state === "printing") refuse("notPacked", studentNo);
    else if (parcel.state === "sent") refuse("sentAlready", studentNo);
    else
      sent.push({
        rowNo,
        enrollmentId: parcel.enrollmentId,
        studentNo,
        carrier: cell("carrier").slice(0, 30),
        trackingNo,
      });
  }
  return { sent, wrong };
}

function columnsOf(
  headings: readonly string[],
): Partial<Record<keyof typeof TRACKING_COLUMNS, number>> | null {
  const at = (column: keyof typeof TRACKING_COLUMNS) => {
    const keys = TRACKING_COLUMNS[column].map(headingKey);
    // The likeliest heading wins, wherever it stands.
    for (const key of keys) {
      const index = headings.findIndex((heading) => headingKey(heading) === key);
      if (index >= 0) return index;
    }
    return undefined;
  };
  const [studentNo, trackingNo] = [at("studentNo"), at("trackingNo")];
  if (studentNo === undefined || trackingNo === undefined) return null;
  return { studentNo, trackingNo, carrier: at("carrier") };
}
