import { TIME_ZONE } from "../time-zone";

const PARTS = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function parts(moment: Date | string) {
  const found = PARTS.formatToParts(new Date(moment));
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

/** `2026-06-12 15:01`. */
export function formatMoment(moment: Date | string): string {
  const { year, month, day, hour, minute } = parts(moment);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** `2026-06-12`. */
export function formatDay(moment: Date | string): string {
  return formatMoment(moment).slice(0, 10);
}

/** The value of a `datetime-local` field, and back to a moment with the schools' offset. */
export function toLocalInput(moment: string): string {
  return formatMoment(moment).replace(" ", "T");
}

export function fromLocalInput(value: string): string {
  return `${value}:00+08:00`;
}

/** `¥30.00` for 3000 fen. */
export function formatMoney(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}

/** `8,640`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** `93.8%`; a dash where there is nothing to be a share of. `100.0%` is kept for all of them. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = (part / whole) * 100;
  return `${(part < whole ? Math.min(percent, 99.9) : percent).toFixed(1)}%`;
}

/** `149 KB`, `12.4 MB`, `2 GB`. */
export function formatBytes(bytes: number): string {
  const kb = bytes / 1024;
  if (kb < 1024) return `${Math.max(1, Math.round(kb))} KB`;
  const mb = kb / 1024;
  return mb < 1024 ? `${Number(mb.toFixed(1))} MB` : `${Number((mb / 1024).toFixed(2))} GB`;
}
