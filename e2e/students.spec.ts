import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "./axe-findings";
import { signedIn } from "./sign-in";

const LIST = "/tasks/15555/1/roster";

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, "registrar");
});

test.afterAll(async () => {
  await page.context().close();
});

const rows = (on: Page) => on.getByRole("grid", { name: "名单" }).getByRole("row");
/** Opens the first student of the list. */
async function openFirst(on: Page): Promise<void> {
  await nameIn(on, 1).click();
  await on.waitForURL(/\/students\//);
  await expect(on.getByRole("heading", { name: /全部经过/ })).toBeVisible();
}

const nameIn = (on: Page, at: number) => rows(on).nth(at).getByRole("link");

test("a student opened from the middle of a long list is the focused row again on the way back", async () => {
  await page.goto(`${LIST}?size=200&sort=studentNo`);
  // Only rows near the screen are drawn, so that the place among the drawn ones says nothing.
  const row = page.locator('tr[data-row="60"]');
  await expect(rows(page).nth(1)).toHaveAttribute("tabindex", "0");
  await page.mouse.move(600, 600);
  await page.mouse.wheel(0, 2200);
  const scrollY = () => page.evaluate(() => window.scrollY);
  await expect.poll(scrollY).toBe(2200);
  // A row at the edge would be scrolled to by the click.
  await row.getByRole("link").hover();
  const name = (await row.getByRole("link").textContent()) ?? "";
  const scrolled = await scrollY();
  for (const back of ["button", "browser"]) {
    await row.getByRole("link").click();
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    if (back === "button") await page.getByRole("button", { name: "返回列表" }).click();
    else await page.goBack();
    await page.waitForURL(/size=200/);
    await expect(row).toBeFocused();
    await expect(row).toContainText(name);
    await expect.poll(async () => Math.abs((await scrollY()) - scrolled)).toBeLessThan(80);
  }
});

test("the keyboard goes from row to row, ticks a range and opens a student", async () => {
  await page.goto(LIST);
  await rows(page).nth(1).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("已选 3 人")).toBeVisible();
  await page.keyboard.press("End");
  await expect(rows(page).last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(rows(page).nth(1)).toBeFocused();
  const name = (await nameIn(page, 1).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
});

test("a view is kept with filters, columns and widths, opens the list by default, and goes again", async () => {
  await page.goto(`${LIST}?bucket=rejected&cols=name,major,bucket&pinned=name&widths=major.240`);
  await expect(rows(page).nth(1)).toBeVisible();
  const count = await rows(page).count();
  await page.getByRole("button", { name: "视图" }).click();
  await page.getByRole("button", { name: "保存当前视图" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill("待重拍");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "待重拍" })).toBeVisible();
  await page.getByRole("button", { name: "待重拍" }).click();
  await page.getByRole("button", { name: "打开列表时使用“待重拍”" }).click();
  await expect(page.getByRole("button", { name: "打开列表时不再使用“待重拍”" })).toBeVisible();

  await page.goto(LIST);
  await page.waitForURL(/bucket=rejected/);
  await expect(page.getByRole("columnheader", { name: "专业" })).toHaveCSS("width", "240px");
  // The ticks, three columns and the menu of each row.
  await expect(page.getByRole("columnheader")).toHaveCount(5);
  await expect(rows(page)).toHaveCount(count);

  await page.getByRole("button", { name: "待重拍" }).click();
  await page.getByRole("button", { name: "删除视图“待重拍”" }).click();
  await expect(page.getByText("还没有保存的视图")).toBeVisible();
  await page.goto(LIST);
  await expect(page.getByRole("columnheader", { name: "学号" })).toBeVisible();
});

test("the full document number shows for a reason, counts down, and stands in the timeline", async () => {
  await page.goto(`${LIST}?view=none&bucket=rejected`);
  await openFirst(page);
  const masked = page.getByText(/^••••[\dX]{4}$/);
  await expect(masked).toBeVisible();
  await expect(page.getByText("第 1 次提交：驳回")).toBeVisible();
  await expect(page.getByRole("img", { name: "第 1 次提交的标准照" })).toBeVisible();
  await page.getByRole("button", { name: "查看全号" }).click();
  await page.getByRole("dialog").getByLabel(/原因/).fill("电话核对身份");
  await page.getByRole("dialog").getByRole("button", { name: "查看", exact: true }).click();
  await expect(page.getByText(/^\d{17}[\dX]$/)).toBeVisible();
  await expect(page.getByText(/秒后隐藏/)).toBeVisible();
  await page.getByRole("button", { name: "立即隐藏" }).click();
  await expect(masked).toBeVisible();
  await page.reload();
  await expect(page.getByText("原因：电话核对身份").last()).toBeVisible();
  await page.getByRole("link", { name: "申诉材料" }).click();
  await expect(page.getByRole("heading", { name: /申诉材料/ })).toBeVisible();
  await expect(page.getByText("电话核对身份")).toHaveCount(0);
  await expect(page.getByText(/(?<![\dA-Za-z])\d{17}[\dX](?![\dA-Za-z])/)).toHaveCount(0);
});

test("the student's page and its sheet have no barrier that axe knows, in either theme and language", async () => {
  await page.goto(`${LIST}?view=none&bucket=rejected`);
  await openFirst(page);
  const address = page.url();
  for (const [theme, locale] of [
    ["light", "zh-CN"],
    ["dark", "en"],
  ] as const) {
    const url = new URL(address).origin;
    await page.context().addCookies([
      { name: "qc.theme", value: theme, url },
      { name: "qc.locale", value: locale, url },
    ]);
    for (const path of [address, `${address}/sheet`]) {
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      expect.soft(await axeFindings(page), `${path} ${theme} ${locale}`).toEqual([]);
    }
  }
  await page.context().clearCookies({ name: /^qc\.(theme|locale)$/ });
});

test("an exemption from the student's page is told in the timeline and taken back", async () => {
  await page.goto(`${LIST}?view=none&bucket=readyToShoot`);
  await openFirst(page);
  for (const [action, reason] of [
    ["免采", "学信网已有照片"],
    ["恢复应采", "录入有误"],
  ] as const) {
    await page.getByRole("button", { name: "操作", exact: true }).click();
    await page.getByRole("menuitem", { name: action }).click();
    await page.getByRole("dialog").getByLabel(/原因/).fill(reason);
    await page.getByRole("dialog").getByRole("button", { name: "确认" }).click();
    await expect(page.getByText(`原因：${reason}`).last()).toBeVisible();
  }
});

test("a college viewer sees the student without pictures, number or actions", async ({ browser }) => {
  const viewer = await signedIn(browser, "college", `${LIST}?view=none`);
  await openFirst(viewer);
  await expect(viewer.getByText("您的角色不显示照片。")).toBeVisible();
  await expect(viewer.getByRole("img")).toHaveCount(0);
  await expect(viewer.getByRole("button", { name: "查看全号" })).toHaveCount(0);
  await expect(viewer.getByRole("button", { name: "操作" })).toHaveCount(0);
  await viewer.context().close();
});
