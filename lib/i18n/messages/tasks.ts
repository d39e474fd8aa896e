import type { Texts } from "../texts";

export const tasks = {
  title: ["采集任务", "Collection tasks"],
  create: ["新建任务", "New task"],
  empty: ["还没有采集任务", "There is no collection task yet"],
  emptyHint: [
    "从一个预设开始，几分钟即可建好：价格、限额、拍摄规则都可以再改。",
    "Start from a preset: price, limits and capture rules can all be changed.",
  ],
  emptyReader: ["有任务分配给您后会列在这里。", "Tasks assigned to you will be listed here."],
  filter: ["任务状态", "Task status"],
  columns: {
    name: ["任务", "Task"],
    window: ["时间", "Window"],
    status: ["状态", "Status"],
    roster: ["名单", "Roster"],
    approved: ["通过", "Approved"],
    waiting: ["待审核", "In review"],
    price: ["价格", "Price"],
    progress: ["通过率", "Share approved"],
  },
  tabs: {
    label: ["任务页面", "Pages of the task"],
    progress: ["进度", "Progress"],
    roster: ["名单", "Roster"],
    photos: ["照片", "Photos"],
    findings: ["疑点", "Findings"],
    onsite: ["现场拍摄", "On site"],
    batches: ["交付批次", "Batches"],
    results: ["学信网结果", "Results"],
    prints: ["冲印邮寄", "Prints"],
    corrections: ["更正记录", "Corrections"],
    rules: ["任务规则", "Rules"],
  },
  status: {
    open: ["开放任务", "Open the task"],
    paused: ["暂停", "Pause"],
    closed: ["关闭任务", "Close the task"],
    resume: ["继续", "Resume"],
    confirmOpen: [
      "开放后学生可以进入，名单和照片可以导入。",
      "Students can enter, and rosters and photos can be brought in.",
    ],
    confirmPaused: [
      "暂停后学生不能再提交；审核和导入不受影响。",
      "Students can no longer submit; review and imports go on.",
    ],
    confirmClosed: [
      "关闭后不能再导入名单或照片，且不能重新开放。",
      "No roster or photo can be brought in any more, and the task cannot be opened again.",
    ],
    done: ["任务状态已更改", "The task's status has changed"],
  },
  rules: {
    version: ["第 {version} 版", "Version {version}"],
    current: ["当前规则", "Rules in force"],
    history: ["历次规则", "Versions"],
    firstVersion: ["建立任务", "Task created"],
    by: ["{author} · {moment}", "{author} · {moment}"],
    edit: ["修改规则", "Change the rules"],
    reason: ["修改原因", "Reason for the change"],
    reasonHint: [
      "会与新版本一起保存，例如“学校要求延长一周”。",
      "Kept with the new version, for example “the school asked for one more week”.",
    ],
    saveVersion: ["保存为新版本", "Save as a new version"],
    editing: ["修改任务规则", "Changing the task's rules"],
    editingNote: [
      "保存后生成第 {version} 版，立即生效；已缴费、已通过的学生不受影响。",
      "Saving makes version {version}, in force at once; what was paid or approved stays.",
    ],
  },
} as const satisfies Texts;
