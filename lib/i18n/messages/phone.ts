import type { Texts } from "../texts";
import { phoneHelp } from "./phone-help";
import { phoneJoin } from "./phone-join";
import { phoneMine, phoneShoot } from "./phone-photo";

/** The students' pages. Refusals bring their own sentences from the API. */
export const phone = {
  productName: ["青聪云 图像采集", "Qingcong portraits"],
  back: ["返回", "Back"],
  again: ["重试", "Try again"],
  reading: ["正在读取…", "Loading…"],
  network: [
    "网络没有连上，内容还在，没有丢。请检查网络后重试。",
    "No connection. Nothing is lost: check the network and try again.",
  ],
  otherLanguage: ["English", "中文"],
  contacts: ["遇到问题联系", "If something is wrong"],
  online: ["在线客服", "Online support"],
  login: {
    title: ["登录", "Log in"],
    intro: [
      "用手机拍一张合格的证件照，交给学校上传学信网。",
      "Take one portrait that meets the rules and hand it in for CHSI through your school.",
    ],
    ended: [
      "登录已失效，请重新登录。已提交的内容都在，登录后回到这一页。",
      "You are no longer logged in. What you handed in is kept; log in again to come back to this page.",
    ],
    wechat: ["请在微信中打开“青聪云”小程序登录。", "Open the Qingcong mini program in WeChat to log in."],
    testTitle: ["测试登录", "Test login"],
    testNote: [
      "仅供试用：填什么名字就以谁的身份登录，不连接微信。",
      "For trying out only: whatever name you type is who you are. WeChat is not involved.",
    ],
    name: ["测试名字", "Test name"],
    submit: ["登录", "Log in"],
    out: ["退出登录", "Log out"],
    none: ["现在没有可用的登录方式，请联系学校。", "There is no way to log in at present. Ask your school."],
  },
  home: {
    title: ["图像采集", "Portraits"],
    start: ["去采集", "Begin"],
    startNote: [
      "还没有任务。点“去采集”，找到学校和任务，核对自己的信息。",
      "Nothing yet. Begin by finding your school and task, and saying who you are.",
    ],
    until: ["截止 {moment}", "until {moment}"],
  },
  find: {
    title: ["找学校", "Find your school"],
    term: ["学校名称、拼音或院校代码", "Name, pinyin or code of the school"],
    none: [
      "没有找到可以采集的学校。请换一种写法，或问学校是否已开放采集。",
      "No school found. Try another spelling, or ask your school whether the collection has begun.",
    ],
    tasksTitle: ["选择任务", "Choose a task"],
    openTasks: [
      "{count} 个任务正在采集",
      "{count, plural, =0 {No open task} one {One open task} other {# open tasks}}",
    ],
    narrow: ["还有更多学校，请再输入几个字。", "There are more: type a little further."],
    noTasks: [
      "这所学校现在没有采集任务。请问学校学籍科何时开始。",
      "This school has no collection at present. Ask its registrar when it begins.",
    ],
    phase: {
      notYetOpen: ["未开始", "Not yet open"],
      open: ["采集中", "Open"],
      paused: ["暂停", "Paused"],
      closed: ["已结束", "Over"],
    },
    price: ["费用 {price}", "Fee {price}"],
    free: ["免费", "Free of charge"],
  },
  help: phoneHelp,
  join: phoneJoin,
  mine: phoneMine,
  shoot: phoneShoot,
} as const satisfies Texts;
