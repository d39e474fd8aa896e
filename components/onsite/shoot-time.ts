import { formatMoment } from "@/lib/i18n/format";

/** `2026-05-12 08:30–11:30`. */
export function shootTime({ startsAt, endsAt }: { startsAt: Date | string; endsAt: Date | string }): string {
  return `${formatMoment(startsAt)}–${formatMoment(endsAt).slice(11)}`;
}
