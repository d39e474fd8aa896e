import type { Texts } from "../texts";

/** Refusals about shoots and prints, a part of `errors`. */
export const onsiteErrors = {
  siteNameTaken: [
    "已有名为“{name}”的拍摄点，请换一个名称，或修改原有的拍摄点。",
    "There is a site called “{name}”. Choose another name, or change that site.",
  ],
  shootTaken: [
    "{place} 在 {at} 已有一个场次。请修改该场次，或换地点、教室、时间。",
    "A shoot begins at {place} at {at} already. Change that one, or choose another place, room or time.",
  ],
  shootInUse: [
    "该场次已有 {came} 人签到、{pictures} 张照片，不能删除。可以修改时间和地点。",
    "{came} people have checked in and {pictures} pictures are there, so the shoot cannot be removed. Its time and place can be changed.",
  ],
  shootNotOver: [
    "场次到 {ends} 才结束，请在结束后处理缺席名单。",
    "The shoot ends at {ends}. Deal with absentees afterwards.",
  ],
  timetableUnread: ["时间安排表无法读取：{reason}。", "The timetable cannot be read: {reason}."],
  timetableChanged: [
    "文件或场次刚刚变化：预览时 {expected} 场，现在 {found} 场。请重新检查后再导入。",
    "File or shoots have changed: {expected} shoots in the preview, {found} now. Check again before importing.",
  ],
  checkInUsed: [
    "第 {no} 号已有匹配的照片，不能撤销签到。请先为该照片改选学生。",
    "No. {no} has a picture, so the check-in stays. Give the picture to another student first.",
  ],
  onlineClosed: [
    "任务未开放或采集窗口已于 {closed} 关闭，不能转为线上拍摄。请先恢复任务或延长窗口。",
    "The task is not open, or its window closed at {closed}; nobody can be sent online. Reopen the task or extend its window first.",
  ],
  absentChanged: [
    "缺席名单刚刚变化：显示 {expected} 人，现在 {found} 人。请刷新后再处理。",
    "The absentees have changed: {expected} were shown, {found} now. Reload and look again.",
  ],
  tooManyPictures: [
    "一个场次最多 {limit} 张照片，请分场次上传。",
    "A shoot takes at most {limit} pictures. Upload the rest to another shoot.",
  ],
  pictureTaken: [
    "该学生已有照片 {file}。请先弃用那一张，或直接互换两张照片。",
    "This student has picture {file}. Put that one aside first, or swap the two.",
  ],
  picturesChanged: [
    "照片刚刚变化：显示 {expected} 张可提交，现在 {found} 张。请核对后再提交。",
    "The pictures have changed: {expected} were ready, {found} now. Look again before handing in.",
  ],
  temporaryChanged: [
    "名单刚刚变化：显示 {expected} 人，现在 {found} 人。请刷新后再发放。",
    "The list has changed: {expected} were shown, {found} now. Reload and look again.",
  ],
  printsNotAsked: [
    "本任务不含背胶照片。如需冲印，请先在任务规则中打开。",
    "This task does not include prints. Switch them on in its rules first.",
  ],
  printsChanged: [
    "可冲印的学生刚刚变化：显示 {expected} 人，现在 {found} 人。请刷新后再生成。",
    "Who can be printed has changed: {expected} were shown, {found} now. Reload and look again.",
  ],
  printRunState: ["冲印版面还没有完成，请稍后再试。", "The sheets are not made yet. Try again in a while."],
  trackingUnread: ["运单表无法读取：{reason}。", "The list of tracking numbers cannot be read: {reason}."],
  trackingChanged: [
    "文件或发件状态刚刚变化：预览时 {expected} 条，现在 {found} 条。请重新检查后再导入。",
    "File or parcels have changed: {expected} in the preview, {found} now. Check again before importing.",
  ],
} as const satisfies Texts;
