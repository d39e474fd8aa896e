import { type Browser, expect, type Page } from "@playwright/test";
import { signedIn } from "./sign-in";

/** A reviewer looks at the one photo that waits in a task, decides it, and lets the decision take effect at once. */
export async function reviewPhoto(browser: Browser, task: string, verdict: "approve" | "reject") {
  const page = await signedIn(browser, "reviewer2", "/review");
  await openQueue(page, task);
  await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
  if (verdict === "approve") await page.keyboard.press("f");
  else {
    await page.keyboard.press("d");
    await page.getByRole("button", { name: /表情/ }).click();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("没有可领取的照片")).toBeVisible();
  await page.getByRole("button", { name: "立即生效" }).click();
  await page.context().close();
}

/** The worker puts a photo into the queue some seconds after it was handed in. */
async function openQueue(page: Page, task: string): Promise<void> {
  const start = page.getByRole("row", { name: task }).getByRole("link", { name: "开始审核" });
  await expect(async () => {
    await page.goto("/review");
    await start.click({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await page.waitForURL(/\/review\/work/);
}
