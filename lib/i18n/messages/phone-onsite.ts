import type { Texts } from "../texts";

/** Shoots, make-up sites and prints on a student's phone. */
export const phoneOnsite = {
  title: ["现场拍摄与冲印", "Shoots and prints"],
  checkedIn: [
    "已于 {at} 签到，第 {no} 号。照片制作后可在上一页查看结果。",
    "Checked in at {at}, no. {no}. The result appears on the page before.",
  ],
  missed: [
    "您没有参加现场拍摄。请在截止前线上拍摄，或到下面的补拍点补拍。",
    "You missed the shoot. Take the photo online before the deadline, or go to a make-up site below.",
  ],
  shoots: ["本学院的场次", "Shoots of your college"],
  noShoots: [
    "还没有安排您学院的现场拍摄，安排后显示在这里；急需的请联系学校。",
    "No shoot is planned for your college yet. Once it is, it stands here; if you cannot wait, ask your school.",
  ],
  sites: ["补拍点", "Make-up sites"],
  prints: ["背胶照片", "Prints"],
  printState: ["进度", "State"],
  printStates: {
    none: ["等待冲印", "To be printed"],
    printing: ["冲印中", "Being printed"],
    packed: ["已装袋", "Packed"],
    sent: ["已发出", "Sent"],
  },
  tracking: ["运单", "Tracking"],
  sentAt: ["发出时间", "Sent at"],
} as const satisfies Texts;
