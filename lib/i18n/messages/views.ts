import type { Texts } from "../texts";

export const views = {
  title: ["视图", "Views"],
  changed: ["{name}（已改动）", "{name} (changed)"],
  mine: ["我的视图", "My views"],
  shared: ["本校共享", "Shared in the school"],
  plain: ["原始列表", "Plain list"],
  none: ["还没有保存的视图", "No view is saved yet"],
  save: ["保存当前视图", "Save this view"],
  name: ["名称", "Name"],
  share: ["与本校同事共享", "Share with colleagues of this school"],
  shareHint: [
    "搜索框里输入的内容只属于您，不随共享视图保存。",
    "What you typed into the search box is yours alone and is not kept in a shared view.",
  ],
  saved: ["已保存视图“{name}”", "View “{name}” saved"],
  by: ["{owner} 共享", "shared by {owner}"],
  makeDefault: ["打开列表时使用“{name}”", "Open the list with “{name}”"],
  isDefault: ["打开列表时不再使用“{name}”", "No longer open the list with “{name}”"],
  remove: ["删除视图“{name}”", "Remove the view “{name}”"],
} as const satisfies Texts;
