import { type Browser, expect } from "@playwright/test";
import { openWorkbench } from "./review-queue";

/** A reviewer looks at the one photo that waits in a task, decides it, and lets the decision take effect at once. */
export async function reviewPhoto(browser: Browser, task: string, verdict: "approve" | "reject") {
  const page = await openWorkbench(browser, "reviewer2", task);
  await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
  if (verdict === "approve") await page.keyboard.press("f");
  else {
    await page.keyboard.press("d");
    await page.getByRole("button", { name: /表情/ }).click();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("没有可领取的照片")).toBeVisible();
  const apply = page.getByRole("button", { name: "立即生效" });
  await Promise.all([page.waitForResponse(/\/review\/apply-now$/), apply.click()]);
  await page.context().close();
}
