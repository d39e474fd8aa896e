import type { Occasion } from "@/db/vocabulary";
import type { Text, Texts } from "../texts";

export const calendar = {
  title: ["工作日历", "Working days"],
  note: [
    "法定节假日与调休上班日；审核和交付的承诺按此计算工作日。",
    "Public holidays, and weekends worked in their place: promised days of review and delivery are counted by them.",
  ],
  year: ["{year} 年", "{year}"],
  years: ["年份", "Years"],
  entered: [
    "{count} 天与星期不同",
    "{count, plural, one {# day} other {# days}} other than their weekday says",
  ],
  none: ["{year} 年的安排尚未录入", "Nothing entered for {year} yet"],
  noneHint: [
    "国务院办公厅一般在上一年十一月公布；录入之前，周一至周五按工作日计算。",
    "The State Council publishes it in November of the year before; until it is entered, Monday to Friday count as worked.",
  ],
  columns: {
    day: ["日期", "Day"],
    weekday: ["星期", "Weekday"],
    kind: ["安排", "Kind"],
    occasion: ["节日", "Occasion"],
    note: ["备注", "Note"],
  },
  off: ["放假", "Off"],
  worked: ["上班", "Worked"],
  add: ["添加日期", "Add a day"],
  editOf: ["修改 {day}", "Change {day}"],
  dialogNote: [
    "保存后，等待审核的照片按新的工作日重新计算期限。",
    "Photos that wait for review get their deadlines anew.",
  ],
  clear: ["删除", "Remove"],
  clearOf: ["删除 {day}", "Remove {day}"],
  clearQuestion: [
    "删除后这一天恢复按星期计算，等待审核的照片重新计算期限；需要时只能重新录入。",
    "The day is again what its weekday says, and photos that wait for review get their deadlines anew. To have it back, enter it again.",
  ],
  cleared: ["{day} 恢复按星期计算", "{day} is again what its weekday says"],
} as const satisfies Texts;

export const occasion = {
  newYear: ["元旦", "New Year"],
  springFestival: ["春节", "Spring Festival"],
  qingming: ["清明节", "Qingming"],
  labourDay: ["劳动节", "Labour Day"],
  dragonBoat: ["端午节", "Dragon Boat Festival"],
  midAutumn: ["中秋节", "Mid-Autumn Festival"],
  nationalDay: ["国庆节", "National Day"],
  other: ["其他", "Other"],
} as const satisfies Record<Occasion, Text>;
