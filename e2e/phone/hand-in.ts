import { expect, type Page } from "@playwright/test";

const MADE_WITHIN_MS = 60_000;

/** Takes a picture with the phone's camera. */
export async function takePhoto(page: Page): Promise<void> {
  await page.getByRole("link", { name: "去拍照" }).click();
  await page.getByRole("button", { name: "拍照" }).click();
  await page.getByRole("button", { name: "拍摄" }).click();
}

/** Waits for the standard photo and hands it in, saying yes a second time where the rules ask for it. */
export async function handIn(page: Page, confirms: "production" | "submission"): Promise<void> {
  if (confirms === "production") await page.getByRole("button", { name: "开始制作" }).click();
  await expect(page.getByRole("img", { name: "标准照" })).toBeVisible({ timeout: MADE_WITHIN_MS });
  await page.getByRole("button", { name: /提交审核|请人工审核/ }).click();
  if (confirms === "submission") await page.getByRole("button", { name: "确认提交" }).click();
  await expect(page).toHaveURL(/\/m\/mine\/[^/]+$/);
}
