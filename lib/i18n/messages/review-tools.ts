import type { Texts } from "../texts";

/** Many photos looked at all at once. */
export const reviewGrid = {
  title: ["宫格审核", "Review grid"],
  open: ["宫格（{count}）", "Grid ({count})"],
  line: ["比对分 ≥ {from}", "score ≥ {from}"],
  tiles: [
    "照片，每格左为参考照、右为提交照",
    "Photos: the reference on the left, the submission on the right",
  ],
  tile: ["第 {no} 张 {studentNo}", "No. {no} {studentNo}"],
  score: ["比对分", "score"],
  out: ["已抽出", "pulled out"],
  flagged: ["已变化，未通过", "changed, not approved"],
  approve: ["通过其余 {count} 张", "Approve the other {count}"],
  next: ["下一批", "Next grid"],
  pullOut: ["抽出逐张看", "Pull out"],
  undo: ["撤销上一批（{count}）", "Undo the last batch ({count})"],
  undoNone: ["撤销上一批", "Undo the last batch"],
  undoUntil: ["上一批 {seconds} 秒后生效", "the last batch takes effect in {seconds} s"],
  singles: ["逐张审核抽出的 {count} 张", "Review the {count} pulled out"],
  toSingles: ["逐张审核", "One by one"],
  again: ["再看一次", "Look again"],
  loading: ["照片载入中…", "Loading the photos …"],
  look: ["请逐格看清，还需 {seconds} 秒", "Look at each pair: {seconds} s to go"],
  unseen: ["还有 {count} 张没有看到，请向下滚动", "{count} not seen yet: scroll down"],
  ready: ["可以通过", "Ready"],
  noAnswers: ["学信网尚未回应本任务的照片", "学信网 has not answered on this task yet"],
  answers: [
    "学信网不符：宫格 {grid}（{gridOf} 张）· 逐张 {single}（{singleOf} 张）",
    "Refused by 学信网: grids {grid} (of {gridOf}) · singles {single} (of {singleOf})",
  ],
  conflicts: [
    "{count} 张已被他人处理或已变化，整批没有通过；已标出，其余可再次通过。",
    "{count} changed or went to somebody else, so nothing was approved; they are marked, the rest can be approved again.",
  ],
  empty: {
    title: ["没有适合宫格的照片", "No photo fits a grid"],
    text: [
      "宫格只收首次提交、检测全部符合、比对分达到任务分数线、24 小时内不到期的照片；其余请逐张审核。",
      "A grid takes first submissions with every check passed, a score above the task's line and more than a day left; the others are reviewed one by one.",
    ],
  },
  paused: {
    title: ["宫格已收起", "The grid is put away"],
    text: ["未审的照片已退回队列。", "Photos not decided are back in the queue."],
  },
  refusedTitle: ["现在不能使用宫格审核", "The grid cannot be used now"],
  refused: {
    off: [
      "这个任务没有设置宫格的分数线，请联系采集专员或学籍科。",
      "This task has no score line for grids; ask its operator or registrar.",
    ],
    worseThanSingles: [
      "学信网对宫格通过的照片拒绝得比逐张的多（超过 1.5 倍），这个任务的宫格已自动停用。",
      "学信网 refuses approvals of grids more than 1.5 times as often as single ones: grids of this task have switched themselves off.",
    ],
    newcomer: [
      "先逐张审核 {left} 张，再使用宫格。",
      "Review {left, plural, one {# more photo} other {# more photos}} one by one first.",
    ],
    locked: [
      "宫格中有一张应当抽出而没有抽出。再逐张审核 {left} 张后恢复。",
      "A photo in a grid should have been pulled out and was not. Review {left, plural, one {# more} other {# more}} one by one to get grids again.",
    ],
    reversed: [
      "您最近 {decided} 项初审中有 {reversed} 项被复审改判，超过 5%。请先逐张审核。",
      "{reversed} of your latest {decided} first verdicts were turned over, more than 5%. Please review one by one for now.",
    ],
  },
  said: {
    approved: ["已通过 {count} 张", "{count} approved"],
    undone: ["已撤销 {count} 张，照片回到宫格", "{count} undone, the photos are back"],
    conflicts: ["整批没有通过，{count} 张已变化", "Nothing approved, {count} changed"],
    out: ["第 {no} 张 {name} 已抽出", "No. {no} {name} pulled out"],
    in: ["第 {no} 张 {name} 已放回", "No. {no} {name} put back"],
  },
} as const satisfies Texts;

/** What the queue can be narrowed to. */
export const queueFilters = {
  title: ["筛选队列", "Narrow the queue"],
  all: ["全部", "All"],
  task: ["任务", "Task"],
  college: ["学院", "College"],
  band: ["比对分", "Score"],
  bands: {
    grey: ["灰区", "Grey band"],
    clear: ["机器没有异议", "No objection"],
    intercept: ["差异明显", "Clearly different"],
    unscored: ["没有分数", "No score"],
  },
  bandHint: [
    "抽中盲审的照片不按比对分筛选，以免透露分数。",
    "Photos whose score is hidden are left out, so that the filter does not tell it.",
  ],
  reason: ["检测发现", "Found by the checks"],
  kind: ["提交", "Submission"],
  kinds: {
    first: ["首次提交", "First"],
    again: ["再次提交", "Handed in again"],
    last: ["最后一次机会", "Last try"],
  },
  studentNo: ["学号（或其开头）", "学号 (or its beginning)"],
  apply: ["筛选", "Apply"],
  clear: ["清除", "Clear"],
  active: ["已筛选：{list}", "Narrowed to: {list}"],
} as const satisfies Texts;

/** Another cut of the same original. */
export const photoRecut = {
  title: ["重新裁切（只移动和缩放，不修图）", "Cut again (only move and scale, no retouching)"],
  picture: ["整张原图和裁切框", "The whole original with the part to be cut"],
  within: ["应 {min}–{max}", "should be {min}–{max}"],
  outside: ["裁切框超出原图", "The part reaches out of the original"],
  save: ["保存裁切", "Save the cut"],
  reset: ["恢复", "Reset"],
  saving: ["正在重新裁切…", "Cutting …"],
  left: ["左移", "Move left"],
  right: ["右移", "Move right"],
  up: ["上移", "Move up"],
  down: ["下移", "Move down"],
  closer: ["裁近", "Closer"],
  wider: ["裁远", "Wider"],
  keys: [
    "方向键移动 1 像素，Shift+方向键 10 像素；+ − 缩放；R 恢复；回车保存；Esc 返回。也可拖动和滚轮缩放。",
    "Arrows move by 1 px, with Shift by 10; + − scale; R resets; Enter saves; Esc goes back. Dragging and the wheel work too.",
  ],
  failed: ["这样裁切没有成功，照片没有改变。", "The cut did not succeed; the photo is unchanged."],
  overtaken: [
    "照片已被决定或更改，裁切没有采用。",
    "The photo was decided or changed; the cut was not used.",
  ],
  slow: [
    "裁切还没有完成；完成后这张照片会有新版本，请稍后再看。",
    "The cut is not done yet; the photo will have a new version. Look again in a while.",
  ],
} as const satisfies Texts;
