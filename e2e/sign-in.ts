import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Whoever has signed in once comes back with the same session, as a browser does that was closed overnight. */
const sessions = new Map<string, Session>();

/** A browser window of its own, signed in with a demo account. */
export async function signedIn(browser: Browser, login: string, path = "/"): Promise<Page> {
  const storageState = sessions.get(login) ?? (await newSession(browser, login));
  const page = await (await browser.newContext({ storageState })).newPage();
  await page.goto(path);
  return page;
}

async function newSession(browser: Browser, login: string): Promise<Session> {
  const context = await browser.newContext();
  await signIn(await context.newPage(), login);
  const session = await context.storageState();
  await context.close();
  sessions.set(login, session);
  return session;
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "账号" }).fill(login);
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("您好");
}
