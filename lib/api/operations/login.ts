import { z } from "zod";
import { codeToOpenId } from "@/lib/accounts/login/code-to-session";
import { logIn } from "@/lib/accounts/login/log-in";
import { testLoginInput, wechatLoginInput } from "@/lib/accounts/schema";
import { accountOf } from "@/lib/auth/own-enrollment";
import { closeStudentSession } from "@/lib/auth/student-sessions";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { forStudent, forVisitor } from "../operation";
import { NO_BODY, NONE } from "../shapes";

const tokenShape = z.object({ token: z.string() });
const LOGIN_RATE = { limit: 20, seconds: 60 };

export const LOGIN_OPERATIONS = [
  forVisitor({
    id: "loginOptions",
    method: "GET",
    path: "/login",
    tag: "login",
    summary: ["可用的登录方式", "Ways to log in that are there"],
    rate: { limit: 120, seconds: 60 },
    errors: [],
    params: NONE,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ wechat: z.boolean(), test: z.boolean() }),
    run: async () => ({ wechat: env().QC_WECHAT_APP_ID !== undefined, test: env().QC_TEST_LOGIN === "1" }),
  }),
  forVisitor({
    id: "loginWithWechat",
    method: "POST",
    path: "/login/wechat",
    tag: "login",
    summary: ["用微信登录凭证登录", "Log in with the code of wx.login()"],
    rate: LOGIN_RATE,
    errors: ["loginRefused", "loginUnavailable"],
    params: NONE,
    query: NONE,
    body: wechatLoginInput,
    answer: tokenShape,
    run: async ({ db }, { body }) =>
      logIn(db, { channel: "wechat", subject: await codeToOpenId(body.code), client: "miniProgram" }),
  }),
  forVisitor({
    id: "loginForTest",
    method: "POST",
    path: "/login/test",
    tag: "login",
    summary: [
      "测试登录：填什么名字就是谁，仅在开启时可用",
      "Test login: whoever types a name is taken for that person; only where it is switched on",
    ],
    rate: LOGIN_RATE,
    errors: ["loginRefused"],
    params: NONE,
    query: NONE,
    body: testLoginInput,
    answer: tokenShape,
    run: async ({ db }, { body }) => {
      if (env().QC_TEST_LOGIN !== "1") throw new AppError("loginRefused");
      return logIn(db, { channel: "test", subject: body.name, client: "web" });
    },
  }),
  forStudent({
    id: "logOut",
    method: "POST",
    path: "/log-out",
    tag: "login",
    summary: ["退出登录", "Log out"],
    rate: { limit: 20, seconds: 60 },
    errors: [],
    params: NONE,
    query: NONE,
    body: NO_BODY,
    answer: z.null(),
    run: async (ctx) => {
      accountOf(ctx);
      await closeStudentSession(ctx.db, ctx.actor.sessionId);
      return null;
    },
  }),
];
