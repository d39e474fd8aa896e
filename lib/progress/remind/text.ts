/** Longest text of a reminder that staff may write. */
export const REMINDER_TEXT_LIMIT = 200;

/** What a reminder says unless somebody words it anew. It goes to students, who read Chinese. */
export function reminderText({ task, day }: { task: string; day: string }): string {
  return `【${task}】您的图像采集还没有完成，请在 ${day} 前登录采集小程序查看当前状态并按提示完成。如有疑问请联系本院系或学籍科。`;
}
