import type { MATCH_GROUP_KINDS, MATCH_GROUP_STATES, PHOTO_SOURCES } from "@/db/vocabulary";
import type { Text, Texts } from "../texts";

export const findings = {
  title: ["疑点", "Findings"],
  matches: ["照片疑点", "Photo matches"],
  matchesNote: [
    "系统只提示，不作判断：由人看过照片后处理。",
    "The system only points out; a person looks at the photos and decides.",
  ],
  filesOnly: [
    "本任务没有开启人像比对：只能发现完全相同的文件，不保存人脸特征。",
    "Face comparison is off in this task: only identical files are found, and no face data are kept.",
  ],
  worth: [
    "相似的脸往往不是同一个人（本机引擎对东亚面孔区分力弱，双胞胎也会出现在这里）。只列出比本人录取照更接近、且明显异于其他同学的。",
    "Similar faces are often different people: the local engine tells East-Asian faces apart poorly, and twins appear here too. Listed is only who is nearer than the own admission photo and stands out from the class.",
  ],
  none: ["没有待处理的照片疑点", "No photo match is open"],
  noneHint: [
    "同一张照片用于两名学生、两名学生互换，或同一张脸出现在两个名下时，会列在这里。",
    "One picture under two students, swapped students, or one face under two names are listed here.",
  ],
  noneSettled: ["还没有这样处理过的疑点", "No match was settled like this yet"],
  stateLink: ["{state}（{count}）", "{state} ({count})"],
  first: ["只列出前 {limit} 组", "The first {limit} groups are shown"],
  attempt: ["第 {no} 次提交", "Submission {no}"],
  noPicture: ["没有可显示的图片", "No picture to show"],
  evidence: ["{one} 与 {other}：{match}", "{one} and {other}: {match}"],
  who: ["{name}的{source}", "{name}, {source}"],
  distance: ["（距离 {distance}）", " (distance {distance})"],
  innocent: ["不是问题…", "Innocent…"],
  confirm: ["确有问题…", "A real mix-up…"],
  innocentTitle: ["标记为不是问题", "Mark as innocent"],
  innocentText: [
    "例如双胞胎、长相相近。这两名学生之后不再因脸部相似而提示。",
    "Twins, for instance, or people who look alike. Similar faces of these two are not pointed out again.",
  ],
  confirmTitle: ["确认照片有误", "Confirm a mix-up"],
  confirmText: [
    "选择要撤回的照片：它们退出审核，学生可重新提交，不占提交次数。已通过的照片须由审核组长重新打开。",
    "Choose the photos to take back: they leave the review, their students may submit again and no attempt is used. An approved photo has to be reopened by a review lead.",
  ],
  nothingToTakeBack: [
    "这组照片都已审核或不是当前提交，没有可以撤回的。仍可记为确有问题。",
    "All these photos are decided or not current; none can be taken back. The group can still be recorded as a mix-up.",
  ],
  settled: ["已处理", "Settled"],
  settledBy: ["{name} · {at} · {reason}", "{name} · {at} · {reason}"],
  stopped: ["质量拦截（{count}）", "Stopped by quality ({count})"],
  stoppedNote: [
    "检测不合格的照片不进入审核，也不占提交次数。学生重拍即可；确系误判时可送人工审核。",
    "A photo outside a limit does not reach the reviewers and uses no attempt. The student takes another; where the machine is wrong it can be sent to the reviewers.",
  ],
  stoppedNone: ["没有被拦截的照片", "No photo is stopped"],
  pass: ["送人工审核…", "Send to review…"],
  passTitle: ["送人工审核", "Send to the reviewers"],
  passText: [
    "照片进入审核队列，并计为一次提交。",
    "The photo joins the review queue and counts as a submission.",
  ],
  passed: ["已送人工审核", "Sent to the reviewers"],
} as const satisfies Texts;

export const matchGroupKind = {
  picture: ["同一张照片用于不同学生", "One picture under several students"],
  face: ["同一张脸出现在不同学生名下", "One face under different students"],
  swap: ["疑似两名学生的照片互换", "Two students' photos look swapped"],
} as const satisfies Record<(typeof MATCH_GROUP_KINDS)[number], Text>;

export const matchGroupState = {
  open: ["待处理", "Open"],
  innocent: ["不是问题", "Innocent"],
  confirmed: ["确有问题", "Mix-ups"],
} as const satisfies Record<(typeof MATCH_GROUP_STATES)[number], Text>;

export const photoSource = {
  capture: ["拍摄照", "capture"],
  reference: ["录取照", "admission photo"],
} as const satisfies Record<(typeof PHOTO_SOURCES)[number], Text>;
