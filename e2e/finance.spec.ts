import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "./axe-findings";
import { signedIn } from "./sign-in";

test.describe.configure({ mode: "serial" });

const card = (page: Page) => page.locator("main section").first();

test("finance sees every order with its sums, narrows them, and takes them away as a file", async ({
  browser,
}) => {
  const page = await signedIn(browser, "finance");
  await page.getByRole("link", { name: "财务" }).click();
  await expect(page.getByText("模拟支付")).toBeVisible();
  await expect(page.getByRole("grid", { name: "订单" })).toBeVisible();
  await page.getByLabel("方式").selectOption({ label: "现场收款" });
  await page.waitForURL(/channel=onSite/);
  await expect(card(page).getByText("微信支付", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: "导出" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "导出 CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^订单-\d{12}\.csv$/);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test("support asks for a refund, finance lets it go, and the student's page tells of it", async ({
  browser,
}) => {
  const support = await signedIn(browser, "support", "/finance?state=paid&channel=wechat");
  const student = card(support).getByRole("row").nth(3).getByRole("link").first();
  const address = await student.getAttribute("href");
  await student.click();
  await support.getByRole("button", { name: "收退款" }).click();
  await support.getByRole("menuitem", { name: "申请退款" }).click();
  await support.getByLabel("原因（微信会显示给学生）").fill("重复缴费，核对属实");
  await support.getByRole("button", { name: "提交申请" }).click();
  await expect(support.getByText("已提交，等财务审批")).toBeVisible();
  await support.goto("/finance/refunds");
  const own = support.getByRole("row").filter({ hasText: "重复缴费，核对属实" });
  await expect(own.getByText("待审批")).toBeVisible();
  await expect(own.getByRole("button")).toHaveCount(0);

  const finance = await signedIn(browser, "finance", "/finance/refunds");
  const asked = finance.getByRole("row").filter({ hasText: "重复缴费，核对属实" });
  await asked.getByRole("button", { name: "同意", exact: true }).click();
  await finance.getByRole("dialog").getByRole("button", { name: "同意" }).click();
  await expect(finance.getByText("已同意，正在发往微信")).toBeVisible();
  expect(await axeFindings(finance)).toEqual([]);

  // The stand-in accepts it, pays it out and tells us; the worker books it.
  await expect(async () => {
    await support.goto(address ?? "");
    await expect(support.getByText(/退回 ¥\d+\.00（微信支付）/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await support.context().close();
  await finance.context().close();
});

test("a difference of the daily bill says what to do, and is ticked off with a sentence", async ({
  browser,
}) => {
  const page = await signedIn(browser, "finance", "/finance/bills");
  const row = page.getByRole("row").filter({ hasText: "金额不同" }).first();
  await expect(row.getByText("请在商户平台核对实收金额")).toBeVisible();
  await row.getByRole("button", { name: "标记已处理" }).click();
  await page.getByRole("textbox", { name: "说明" }).fill("商户平台确认实收金额");
  await page.getByRole("dialog").getByRole("button", { name: "标记已处理" }).click();
  await expect(row.getByText("商户平台确认实收金额")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
