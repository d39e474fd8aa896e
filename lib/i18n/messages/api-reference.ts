import type { Texts } from "../texts";

/** The API's document as people read it. */
export const apiReference = {
  title: ["学生端接口", "Students' API"],
  intro: [
    "小程序和手机页面都只用这些接口。写操作要带 Idempotency-Key 请求头；拒绝时给出固定代码、两种语言的说明、限值和实际值。",
    "The mini program and the phone pages use nothing else. Writes carry an Idempotency-Key; a refusal has a stable code, sentences in both languages, the limit and the value found.",
  ],
  withToken: ["需要登录令牌（Authorization: Bearer）。", "Needs a session (Authorization: Bearer)."],
  open: ["不需要登录。", "Open to everybody."],
  rate: ["每 {seconds} 秒最多 {limit} 次。", "At most {limit} times in {seconds} s."],
  refusals: ["可能的拒绝", "Refusals"],
  shapes: ["参数与应答格式", "What is sent and answered"],
} as const satisfies Texts;
