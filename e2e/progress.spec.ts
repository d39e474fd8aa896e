import { type Browser, expect, type Page, test } from "@playwright/test";
import { readSheet } from "@/lib/roster/file/read-sheet";
import { readArchive } from "./files/read-archive";
import { signedIn } from "./sign-in";

const TASK = "/tasks/15555/1";
const COLLEGE = "计算机学院";

test.describe.configure({ mode: "serial" });

async function as(browser: Browser, login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, login);
  await work(page);
  await page.context().close();
}

/** Follows a number to the list that it opens, and finds so many rows there. */
async function follow(page: Page, label: string, link: ReturnType<Page["getByRole"]>): Promise<void> {
  await expect(link).toBeVisible();
  const figure = link.locator("b");
  const text = await ((await figure.count()) > 0 ? figure : link).innerText();
  const count = Number(text.replace(/\D/g, ""));
  await link.click();
  await page.waitForURL(/\/(roster|students)\?/);
  if (count === 0) await expect(page.getByText("没有符合条件的学生"), label).toBeVisible();
  else await expect(page.getByText(`显示 ${count} 行`), label).toBeVisible();
  await page.goBack();
}

/** The cell of a row under a heading of its table. */
async function cell(page: Page, table: string, row: string, heading: string) {
  const card = page.locator("section", { has: page.getByRole("heading", { name: table, exact: true }) });
  const headings = await card.getByRole("columnheader").allInnerTexts();
  return card
    .getByRole("row")
    .filter({ hasText: row })
    .first()
    .getByRole("gridcell")
    .nth(headings.indexOf(heading))
    .getByRole("link");
}

test("an administrator sees all tasks, late ones first, and every number opens its list", async ({
  browser,
}) => {
  await as(browser, "admin", async (page) => {
    await page.goto("/progress");
    await expect(page.locator("[data-live=on]")).toBeVisible();
    const standings = await page
      .locator("tbody")
      .getByText(/已过截止|预计晚|近期无进展|按期|已完成|已关闭/)
      .allInnerTexts();
    const order = standings.map((text) =>
      ["已过截止", "预计晚", "近期无进展", "按期", "已完成", "已关闭"].findIndex((kind) =>
        text.includes(kind),
      ),
    );
    expect(order.length).toBeGreaterThan(2);
    expect(order).toEqual([...order].sort());
    await follow(
      page,
      "审核通过",
      await cell(
        page,
        "各任务",
        "2026级新生图像采集".replace("2026", String(new Date().getFullYear())),
        "审核通过",
      ),
    );
    await follow(page, "已封存", page.getByRole("link", { name: /打开名单：\s*已封存/ }));
    await expect(page.getByRole("heading", { name: "审核负荷" })).toBeVisible();
    await expect(page.getByRole("row", { name: /审核员 甲/ })).toBeVisible();
    await page.getByLabel("学校", { exact: true }).selectOption("15557");
    await page.waitForURL(/school=15557/);
    await expect(page.locator("tbody").first().getByRole("row")).toHaveCount(1);
    await follow(page, "一所学校的待审核", page.getByRole("link", { name: /打开名单：\s*待审核/ }));
  });
});

test("a registrar follows numbers by college, major, class and reason", async ({ browser }) => {
  await as(browser, "registrar", async (page) => {
    await page.goto(TASK);
    await expect(page.getByText(/按目前速度（每天 [\d.]+ 人）/)).toBeVisible();
    for (const heading of ["应采", "已关联", "已有照片", "审核通过", "未采"])
      await follow(page, heading, await cell(page, "各学院", COLLEGE, heading));
    await follow(page, "已缴费", await cell(page, "各学院", "经济管理学院", "缴费完成"));
    const reasons = page.locator("section", { has: page.getByRole("heading", { name: "驳回原因" }) });
    await follow(page, "驳回原因", reasons.getByRole("row").nth(1).getByRole("link"));
    await page.getByText("数据表").click();
    await expect(page.getByRole("row", { name: /· 截止/ })).toBeVisible();
    await page.getByLabel("只看").selectOption(COLLEGE);
    await page.waitForURL(/college=/);
    await page.getByRole("button", { name: "班级", exact: true }).click();
    await expect(page.getByRole("heading", { name: "各班级" })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "经济管理学院" })).toHaveCount(0);
    const first = page
      .locator("section", { has: page.getByRole("heading", { name: "各班级" }) })
      .getByRole("row")
      .nth(1);
    await follow(page, "班级应采", first.getByRole("link").first());
  });
});

test("an open page follows what others do, without being loaded again", async ({ browser }) => {
  await as(browser, "registrar", async (page) => {
    await page.goto(TASK);
    await expect(page.locator("[data-live=on]")).toBeVisible();
    const expected = page.getByRole("link", { name: /打开名单：\s*应采/ }).locator("b");
    const before = Number(await expected.innerText());
    await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
    const other = await page.context().newPage();
    const act = async (bucket: string, action: string, name?: string) => {
      await other.goto(`${TASK}/roster?bucket=${bucket}`);
      const row = name ? other.getByRole("row").filter({ hasText: name }) : other.getByRole("row").nth(1);
      const student = (await row.getByRole("gridcell").nth(1).textContent()) ?? "";
      await row.getByRole("checkbox").check();
      await other.getByRole("button", { name: action, exact: true }).click();
      await other.getByRole("dialog").getByLabel(/原因/).fill("核对进度");
      await other.getByRole("dialog").getByRole("button", { name: "确认" }).click();
      await expect(other.getByText("已处理 1 人。")).toBeVisible();
      return student;
    };
    const student = await act("notAssociated", "免采");
    await expect(expected).toHaveText(String(before - 1));
    await act("exempt", "恢复应采", student);
    await expect(expected).toHaveText(String(before));
    await expect(page.locator("body[data-same-page]")).toBeAttached();
  });
});

/** Asks for the archive of the missing and reads it: rows without the heading, by workbook. */
async function missingList(page: Page): Promise<Map<string, number>> {
  await page.goto(TASK);
  await page.getByRole("button", { name: /生成未采名单|重新生成/ }).click();
  await expect(page.getByText(/生成：\d+ 人/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 ZIP" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^未采名单-.+\.zip$/);
  const counts = new Map<string, number>();
  for (const [name, bytes] of await readArchive(await download.path())) {
    let rows = -1;
    for await (const { cells } of readSheet(bytes)) {
      expect(cells.every((value) => typeof value === "string")).toBe(true);
      rows++;
    }
    counts.set(name, rows);
  }
  return counts;
}

test("the list of the missing has a workbook per college with as many rows as the table says", async ({
  browser,
}) => {
  await as(browser, "registrar", async (page) => {
    const counts = await missingList(page);
    expect(counts.size).toBeGreaterThan(3);
    for (const [name, rows] of counts)
      await expect(await cell(page, "各学院", name.replace(".xlsx", ""), "未采")).toHaveText(String(rows));
  });
});

test("students are reminded by segment, and not again within the days of the rules", async ({ browser }) => {
  await as(browser, "registrar", async (page) => {
    await page.goto(TASK);
    const open = async () => {
      await page.getByRole("button", { name: "提醒学生" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("学院", { exact: true }).selectOption(COLLEGE);
      await dialog.getByLabel("未关联").check();
      return dialog;
    };
    const dialog = await open();
    await expect(dialog.getByText(/另有 \d+ 人未关联微信/)).toBeVisible();
    const text = (await dialog.getByText(/将提醒 \d+ 人/).textContent()) ?? "";
    const count = Number(/\d+/.exec(text)?.[0]);
    expect(count).toBeGreaterThan(0);
    await dialog.getByRole("button", { name: `提醒 ${count} 人` }).click();
    await expect(page.getByText(`已为 ${count} 人放入待发消息。`)).toBeVisible();
    await expect(dialog).toBeHidden();
    const again = await open();
    await expect(again.getByText(`另有 ${count} 人 3 天内已提醒过`)).toBeVisible();
    await expect(again.getByRole("button", { name: "提醒 0 人" })).toBeDisabled();
  });
});

test("a college's person sees the own college only, and no photos", async ({ browser }) => {
  await as(browser, "college", async (page) => {
    await page.goto(TASK);
    await expect(page.getByRole("heading", { name: "各专业" })).toBeVisible();
    await expect(page.getByText("经济管理学院")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "缴费" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "照片", exact: true })).toHaveCount(0);
    await follow(page, "应采", page.getByRole("link", { name: /打开名单：\s*应采/ }));
    expect([...(await missingList(page)).keys()]).toEqual([`${COLLEGE}.xlsx`]);
    await page.goto("/progress");
    await expect(page.getByRole("heading", { name: "审核负荷" })).toHaveCount(0);
  });
});

test("the big screen shows figures and colleges, dark and without anybody's name", async ({ browser }) => {
  await as(browser, "registrar", async (page) => {
    await page.goto(`${TASK}/roster?college=${encodeURIComponent(COLLEGE)}`);
    const shown = page.getByRole("row").locator("td:nth-child(3)");
    await expect(shown.nth(5)).toBeVisible();
    const names = await shown.allInnerTexts();
    await page.goto(`/hall${TASK}`);
    await expect(page.locator("[data-live=on]")).toBeVisible();
    const text = await page.locator("main").innerText();
    expect(text).toContain(COLLEGE);
    expect(text).toContain("已关联");
    expect(names.filter((name) => name !== "" && text.includes(name))).toEqual([]);
    const small = await page
      .locator("main li")
      .evaluateAll((rows) =>
        rows.map((row) => Number.parseFloat(getComputedStyle(row).fontSize)).filter((size) => size < 20),
      );
    expect(small).toEqual([]);
    await page.getByRole("link", { name: "退出大屏" }).click();
    await page.waitForURL(new RegExp(`${TASK}$`));
  });
});
