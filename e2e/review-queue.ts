import { type Browser, expect, type Page } from "@playwright/test";
import { signedIn } from "./sign-in";

/** A reviewer at the photos of one task; the worker puts them into the queue some seconds after they were handed in. */
export async function openWorkbench(browser: Browser, login: string, task: string): Promise<Page> {
  const page = await signedIn(browser, login, "/review");
  const start = page.getByRole("row", { name: task }).getByRole("link", { name: "开始审核" });
  await expect(async () => {
    await page.goto("/review");
    await start.click({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await page.waitForURL(/\/review\/work/);
  return page;
}

/** Decides until nothing is left, rejecting the photos of some 学号. Answers the 学号 seen. */
export async function reviewAll(page: Page, faulty: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  const number = page.locator("aside dd").first();
  const done = page.getByText("没有可领取的照片");
  for (;;) {
    await expect(number.or(done)).toBeVisible();
    const [current] = await number.allTextContents();
    if (current === undefined) {
      await expect(done).toBeVisible();
      break;
    }
    seen.push(current);
    await expect(page.locator("main [data-front] figure img")).toHaveCount(2);
    if (faulty.includes(current)) {
      await page.keyboard.press("d");
      await page.getByRole("button", { name: /表情/ }).click();
      await page.keyboard.press("Enter");
    } else await page.keyboard.press("f");
    await expect(number.filter({ hasText: current })).toHaveCount(0);
  }
  const apply = page.getByRole("button", { name: "立即生效" });
  if (seen.length > 0) await Promise.all([page.waitForResponse(/\/review\/apply-now$/), apply.click()]);
  return seen;
}
