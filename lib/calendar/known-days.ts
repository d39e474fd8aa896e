import type { Occasion } from "@/db/vocabulary";

export type KnownDay = { day: string; isWorking: boolean; occasion: Occasion };

type Holiday = { occasion: Occasion; from: string; to: string; worked: readonly string[] };

/** 国务院办公厅关于2025年、2026年部分节假日安排的通知 (国办发明电〔2024〕12号, 〔2025〕7号): all days off, and weekends worked. */
const HOLIDAYS: readonly Holiday[] = [
  { occasion: "newYear", from: "2025-01-01", to: "2025-01-01", worked: [] },
  { occasion: "springFestival", from: "2025-01-28", to: "2025-02-04", worked: ["2025-01-26", "2025-02-08"] },
  { occasion: "qingming", from: "2025-04-04", to: "2025-04-06", worked: [] },
  { occasion: "labourDay", from: "2025-05-01", to: "2025-05-05", worked: ["2025-04-27"] },
  { occasion: "dragonBoat", from: "2025-05-31", to: "2025-06-02", worked: [] },
  { occasion: "nationalDay", from: "2025-10-01", to: "2025-10-08", worked: ["2025-09-28", "2025-10-11"] },
  { occasion: "newYear", from: "2026-01-01", to: "2026-01-03", worked: ["2026-01-04"] },
  { occasion: "springFestival", from: "2026-02-15", to: "2026-02-23", worked: ["2026-02-14", "2026-02-28"] },
  { occasion: "qingming", from: "2026-04-04", to: "2026-04-06", worked: [] },
  { occasion: "labourDay", from: "2026-05-01", to: "2026-05-05", worked: ["2026-05-09"] },
  { occasion: "dragonBoat", from: "2026-06-19", to: "2026-06-21", worked: [] },
  { occasion: "midAutumn", from: "2026-09-25", to: "2026-09-27", worked: [] },
  { occasion: "nationalDay", from: "2026-10-01", to: "2026-10-07", worked: ["2026-09-20", "2026-10-10"] },
];

/** Every day of the notices, day by day. */
export const KNOWN_DAYS: readonly KnownDay[] = HOLIDAYS.flatMap(({ occasion, from, to, worked }) => [
  ...daysBetween(from, to).map((day) => ({ day, isWorking: false, occasion })),
  ...worked.map((day) => ({ day, isWorking: true, occasion })),
]);

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (const at = new Date(from); at <= new Date(to); at.setUTCDate(at.getUTCDate() + 1))
    days.push(at.toISOString().slice(0, 10));
  return days;
}
