import type { Texts } from "../texts";

export const shell = {
  nav: {
    label: ["主导航", "Main navigation"],
    home: ["今日", "Today"],
    progress: ["进度", "Progress"],
    tasks: ["采集任务", "Tasks"],
    students: ["学生", "Students"],
    onsite: ["现场拍摄", "On site"],
    review: ["审核", "Review"],
    registry: ["学信网回环", "学信网 loop"],
    finance: ["财务", "Finance"],
    support: ["客服", "Support"],
    photoCheck: ["照片检测", "Photo check"],
    schools: ["学校", "Schools"],
    calendar: ["工作日历", "Working days"],
    staff: ["人员与角色", "Staff and roles"],
    audit: ["操作日志", "Audit log"],
  },
  account: {
    menu: ["账号菜单", "Account menu"],
    signOut: ["退出登录", "Sign out"],
    chinese: ["中文", "中文"],
    english: ["English", "English"],
    light: ["浅色", "Light"],
    dark: ["深色", "Dark"],
  },
  signIn: {
    title: ["登录", "Sign in"],
    login: ["账号", "Account"],
    password: ["密码", "Password"],
    submit: ["登录", "Sign in"],
    submitting: ["正在登录…", "Signing in…"],
    demoTitle: ["演示账号", "Demo accounts"],
    demoHint: [
      "这是演示环境，所有人员和照片均为虚构。选择一个账号即可登录。",
      "This is a demo: all people and photos are invented. Choose an account to sign in.",
    ],
    demoLoading: [
      "演示数据正在后台载入，约需一分钟，不影响登录。",
      "Demo data is being loaded in the background (about a minute). You can sign in already.",
    ],
    intro: [
      "毕业生与新生学历图像采集：名单、拍摄、审核、交付学信网。",
      "Portrait collection for graduates and freshmen: rosters, photos, review, delivery to 学信网 (CHSI).",
    ],
  },
  notFound: {
    title: ["没有这个页面", "There is no such page"],
    text: [
      "地址可能有误，或者您没有查看它的权限。",
      "The address may be wrong, or you may not have permission to see it.",
    ],
    home: ["回到今日", "Back to Today"],
  },
  failure: {
    title: ["页面没有打开", "The page did not open"],
    text: [
      "系统遇到意外情况，您的数据没有受影响。请重试。",
      "Something unexpected happened; your data is safe. Please try again.",
    ],
    retry: ["重试", "Try again"],
  },
} as const satisfies Texts;
