import { expect, type Page, test } from "@playwright/test";
import { PHONE_SCHOOL, phonePeople, phoneTasks } from "@/lib/demo/phone-tasks";
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

test("support asks for a part of a fee, finance lets it go, and the student's page tells of it", async ({
  browser,
}) => {
  const support = await signedIn(browser, "support", "/finance?state=paid&channel=wechat");
  const student = card(support).getByRole("row").nth(3).getByRole("link").first();
  const address = await student.getAttribute("href");
  await student.click();
  await support.getByRole("button", { name: "收退款" }).click();
  await support.getByRole("menuitem", { name: "申请退款" }).click();
  const amount = support.getByLabel("退款金额（元）");
  await amount.fill("1000");
  await expect(support.getByText(/请填 ¥0\.01 到 ¥\d+\.00 之间的金额/)).toBeVisible();
  await amount.fill("10");
  await support.getByLabel("原因（微信会显示给学生）").fill("重复缴费，核对属实");
  await support.getByRole("button", { name: "提交申请" }).click();
  await expect(support.getByText("已提交，等财务审批")).toBeVisible();
  await support.goto("/finance/refunds");
  const own = support.getByRole("row").filter({ hasText: "重复缴费，核对属实" });
  await expect(own.getByText("待审批")).toBeVisible();
  await expect(own.getByRole("button")).toHaveCount(0);

  const finance = await signedIn(browser, "finance", "/finance/refunds");
  const asked = finance.getByRole("row").filter({ hasText: "重复缴费，核对属实" });
  await expect(asked.getByText("¥10.00", { exact: true })).toBeVisible();
  await expect(asked.getByText(/部分退款，订单 ¥\d+\.00/)).toBeVisible();
  await asked.getByRole("button", { name: "同意", exact: true }).click();
  await finance.getByRole("dialog").getByRole("button", { name: "同意" }).click();
  await expect(finance.getByText("已同意，正在发往微信")).toBeVisible();
  expect(await axeFindings(finance)).toEqual([]);

  // The stand-in accepts it, pays it out and tells us; the worker books it.
  await expect(async () => {
    await support.goto(address ?? "");
    await expect(support.getByText(/退回 ¥10\.00（微信支付）/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await finance.goto("/finance?state=partlyRefunded");
  await expect(
    card(finance).getByRole("row").filter({ hasText: "部分已退" }).getByText("¥10.00"),
  ).toBeVisible();
  await support.context().close();
  await finance.context().close();
});

test("finance lets somebody off the fee, once, with the reason", async ({ browser }) => {
  const [task] = phoneTasks(new Date().getUTCFullYear());
  const debtor = task && (await phonePeople(task)).at(-1);
  if (!task || !debtor) throw new Error("somebody who owes a fee is needed");
  const page = await signedIn(browser, "finance", "/finance");
  const dialog = page.getByRole("dialog");
  const waive = async () => {
    await page.getByRole("button", { name: "免缴费用" }).click();
    await dialog.getByLabel("任务").selectOption({ label: `${PHONE_SCHOOL.code} · ${task.facts.name}` });
    await dialog.getByLabel("学号").fill(debtor.studentNo);
    await dialog.getByLabel("原因").fill("家庭困难，学校免缴");
    await dialog.getByRole("button", { name: "免缴" }).click();
  };
  await waive();
  await expect(page.getByText("已免缴。")).toBeVisible();
  await waive();
  await expect(page.getByText("没有应缴的费用，目前是“免缴”")).toBeVisible();
  await page.context().close();
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
