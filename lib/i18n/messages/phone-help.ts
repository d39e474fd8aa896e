import type { Texts } from "../texts";

/** Help over every page of a task: whom to ask, how a photo passes, where the 采集码 comes from. */
export const phoneHelp = {
  open: ["帮助", "Help"],
  title: ["帮助与联系方式", "Help and contacts"],
  close: ["关闭", "Close"],
  standard: ["照片标准", "What the photo must be"],
  mistakes: ["常见驳回原因与改法", "What photos are rejected for"],
  code: {
    title: ["怎样拿到图像采集码", "Where the collection code comes from"],
    steps: {
      open: [
        "登录学信网（网站、公众号或 APP），进入“学信档案 → 高等教育信息 → 学籍”。",
        "Log in to CHSI (chsi.com.cn, its WeChat account or app) and open your registration under higher education.",
      ],
      show: ["点“查看图像采集码”。", "Open the collection code there."],
      save: [
        "点“保存图片”，不要截图或翻拍。",
        "Save the picture. Do not take a screenshot or photograph the screen.",
      ],
      choose: [
        "回到这里，从相册选择保存的图片，或用相机对准二维码。",
        "Come back and choose the saved picture, or point the camera at the code.",
      ],
    },
    wrong: [
      "学号为空、为 0 或信息有误的，先请学校学籍科在学信网更正，再重新下载采集码。",
      "If the student number is empty or 0, or facts are wrong, have the registrar correct them at CHSI first, then download a new code.",
    ],
  },
} as const satisfies Texts;
