import { z } from "zod";

/** The code of `wx.login()`: used once, within five minutes. */
export const wechatLoginInput = z.object({ code: z.string().min(1).max(128) });

export const testLoginInput = z.object({ name: z.string().trim().min(1).max(40) });
