import { expect, type Page } from "@playwright/test";

/** From the home page to the form that asks who one is: school by pinyin, task, every notice and consent. */
export async function begin(page: Page, task: string): Promise<void> {
  await page.getByRole("link", { name: "去采集" }).click();
  await page.getByRole("searchbox").fill("jiangcheng shifan");
  await page.getByRole("link", { name: /江城示范学院/ }).click();
  await page.getByRole("link", { name: new RegExp(task) }).click();
  await page.getByRole("button", { name: "开始" }).click();
  const agree = page.getByRole("button", { name: /^(我已阅读并同意|同意)$/ });
  const form = page.getByRole("heading", { name: "核对身份" });
  await expect(async () => {
    if (!(await form.isVisible())) await agree.click({ timeout: 1000 });
    await expect(form).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** What the form is told; fields that a task does not ask for are left out. */
export async function sayWho(
  page: Page,
  said: Partial<Record<"姓名" | "证件号码" | "学号" | "证件号后 4 位", string>>,
): Promise<void> {
  for (const [field, value] of Object.entries(said))
    await page.getByLabel(field, { exact: true }).fill(value);
  await page.getByRole("button", { name: "核对" }).click();
}

/** Looks the facts over and joins. */
export async function confirmFacts(page: Page, shown: string): Promise<void> {
  await expect(page.getByText(shown).first()).toBeVisible();
  await page.getByRole("button", { name: "是我，关联任务" }).click();
  await expect(page).toHaveURL(/\/m\/mine\/[^/]+$/);
}

export async function payFee(page: Page, amount: string): Promise<void> {
  await page.getByRole("button", { name: "查看费用" }).click();
  await page.getByRole("button", { name: `去支付 ${amount}` }).click();
  await expect(page.getByRole("link", { name: "去拍照" })).toBeVisible();
}
