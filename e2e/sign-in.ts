import { type Browser, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/demo/accounts";

/** A browser window of its own, signed in with a demo account. */
export async function signedIn(browser: Browser, login: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "账号" }).fill(login);
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("您好");
}
