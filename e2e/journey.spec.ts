import { expect, test } from "@playwright/test";
import { checkArchive } from "./files/check-archive";
import { chooseFiles } from "./files/choose-files";
import { makeZip } from "./files/make-zip";
import { type Cohort, makeCohort } from "./files/students";
import { openWorkbench, reviewAll } from "./review-queue";
import { signedIn } from "./sign-in";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TASK = "2027届毕业生图像采集（联调）";
const PHOTOS = 24;
const STUDENTS = 300;

let cohort: Cohort;
let address: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  cohort = await makeCohort({ seed: 77, count: STUDENTS, photos: PHOTOS });
});

test("1–2: signing in shows what waits; a task is made from a preset, read over and opened", async ({
  browser,
}) => {
  const admin = await signedIn(browser, "admin");
  await expect(admin.getByRole("heading", { name: "等待您处理" })).toBeVisible();
  await expect(admin.getByText("进行中的任务")).toBeVisible();
  await admin.context().close();

  const page = await signedIn(browser, "registrar");
  await expect(page.getByRole("link", { name: /张照片已通过，可以交付/ })).toBeVisible();
  await page.goto("/tasks/new");
  await page.getByRole("button", { name: /青聪云 · 采集码（2025）/ }).click();
  await page.getByLabel("任务名称").fill(TASK);
  await page.getByLabel("届（毕业年份）或入学年份").fill("2027");
  await page.getByRole("button", { name: "下一步" }).click();

  await page.getByLabel("价格（元）").fill("99");
  await page.getByLabel("价格（元）").blur();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByText(/合同/).first()).toBeVisible();
  await expect(page.getByLabel("价格（元）")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("价格（元）").fill("25");
  await page.getByLabel("由谁支付").selectOption({ label: "学校统一支付" });
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("首次提交后可免费重新提交").fill("3");
  for (const share of ["通过后复审的比例（%）", "驳回后复审的比例（%）"])
    await page.getByLabel(share).fill("0");
  for (const _ of ["limits", "photo", "delivery"]) await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByText("学校统一支付，每人 ¥25.00；学生不缴费。")).toBeVisible();
  await expect(page.getByText(/首次提交后可免费重新提交 3 次/)).toBeVisible();
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await page.waitForURL(/\/tasks\/15555\/\d+$/);
  address = new URL(page.url()).pathname;
  await expect(page.getByText("草稿").first()).toBeVisible();
  await page.getByRole("button", { name: "开放任务" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开放任务" }).click();
  await expect(page.getByText("进行中").first()).toBeVisible();
  await page.context().close();
});

test("3: a 学信网 workbook of 300 rows is checked, shown and taken over", async ({ browser }) => {
  const page = await signedIn(browser, "registrar", `${address}/roster`);
  await chooseFiles(page, { name: "学信网学籍数据.xlsx", mimeType: XLSX_TYPE, buffer: cohort.workbook });
  await page.waitForURL(/\/roster\/imports\//);
  await page.getByRole("button", { name: "开始核对" }).click();
  await expect(page.getByText(/新增 300 人/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: /确认导入/ }).click();
  await expect(page.getByText(/已写入 300/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "查看名单" }).click();
  await expect(page.getByRole("gridcell", { name: "李䶮", exact: true })).toBeHidden();
  await page.getByRole("searchbox").fill("李䶮");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("gridcell", { name: "李䶮", exact: true })).toBeVisible();
  await page.context().close();
});

test("4–5: references come as a ZIP, captures as files; every name is accounted for", async ({ browser }) => {
  const page = await signedIn(browser, "registrar");
  const [first, second] = cohort.references;
  if (!first || !second) throw new Error("no pictures");
  const archive = makeZip([
    ...cohort.references.map(({ name, buffer }) => ({ name: `录取照/${name}`, bytes: buffer })),
    { name: "录取照/无此人.jpg", bytes: second.buffer },
  ]);
  await page.goto(`${address}/photos`);
  await chooseFiles(page, { name: "录取照.zip", mimeType: "application/zip", buffer: archive }, "参考照");
  await expect(page.getByText(`共 ${PHOTOS + 1} 个文件：${PHOTOS} 个已匹配，1 个待处理。`)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("row", { name: /无此人\.jpg/ })).toContainText("请指定学生");
  await page
    .getByRole("row", { name: /无此人\.jpg/ })
    .getByRole("button", { name: "不用" })
    .click();
  await expect(page.getByRole("row", { name: /无此人\.jpg/ }).getByRole("button")).toHaveCount(0);

  await page.goto(`${address}/photos`);
  const twins = [
    { ...first, name: first.name.replace(".jpg", "_1.jpg") },
    { ...first, name: first.name.replace(".jpg", "_2.jpg") },
  ];
  await chooseFiles(page, [...cohort.captures.slice(1), ...twins], "拍摄照片");
  await expect(page.getByText(`共 ${PHOTOS + 1} 个文件：${PHOTOS - 1} 个已匹配，2 个待处理。`)).toBeVisible({
    timeout: 60_000,
  });
  const open = page.getByRole("row", { name: /_1\.jpg/ });
  await expect(open).toContainText("指向同一名学生");
  await page.context().close();
});

test("6: two reviewers work at once and never hold the same photo", async ({ browser }) => {
  test.setTimeout(240_000);
  const registrar = await signedIn(browser, "registrar");
  await expect(async () => {
    await registrar.goto(address);
    await expect(registrar.getByRole("link", { name: `打开名单： 待审核 ${PHOTOS - 1} ` })).toBeVisible();
  }).toPass({ timeout: 150_000, intervals: [1000] });

  const [first, second] = await Promise.all([
    openWorkbench(browser, "reviewer1", TASK),
    openWorkbench(browser, "reviewer2", TASK),
  ]);
  const faulty = cohort.people.slice(5, 8).map((person) => person.studentNo);
  const [one, two] = await Promise.all([reviewAll(first, faulty), reviewAll(second, faulty)]);
  expect(one.length).toBeGreaterThan(0);
  expect(two.length).toBeGreaterThan(0);
  const seen = [...one, ...two];
  expect(new Set(seen).size).toBe(PHOTOS - 1);
  expect(seen.length).toBe(PHOTOS - 1);
  for (const page of [first, second]) await page.context().close();

  const approved = PHOTOS - 1 - faulty.length;
  await expect(async () => {
    await registrar.goto(address);
    await expect(registrar.getByRole("link", { name: `打开名单： 审核通过 ${approved} ` })).toBeVisible();
  }).toPass({ timeout: 60_000, intervals: [500] });
  await registrar.context().close();
});

test("7: chart and table show the same people, and every state adds up to the roster", async ({
  browser,
}) => {
  const page = await signedIn(browser, "registrar", address);
  await expect(page.getByRole("link", { name: `打开名单： 应采 ${STUDENTS} ` })).toBeVisible();
  const total = page.getByRole("row", { name: /^合计/ });
  await expect(total).toContainText(String(STUDENTS));
  await expect.poll(() => page.locator(".recharts-bar-rectangle path").count()).toBeGreaterThan(5);
  const numbers = await page.getByRole("list", { name: "名单平衡" }).getByRole("listitem").allTextContents();
  const counts = numbers.map((text) => Number(text.match(/\d+\s*$/)?.[0]));
  expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(STUDENTS);
  expect(counts.at(-1)).toBe(STUDENTS);
  await page.getByRole("link", { name: /^打开名单： 审核通过/ }).click();
  await expect(page.getByRole("grid", { name: "名单" })).toContainText("审核通过");
  await page.context().close();
});

test("8: a batch names its blockers, is sealed, packed, downloaded, and is what it says", async ({
  browser,
}) => {
  const page = await signedIn(browser, "registrar", `${address}/batches`);
  await page.getByRole("button", { name: "新建交付批次" }).click();
  await page.getByRole("button", { name: "{FY}/{XH}_{XM}" }).click();
  await page.getByRole("button", { name: "建立并预检" }).click();
  await page.waitForURL(/\/batches\/1$/);
  await expect(page.getByText(/没有采集码/).first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: cohort.withoutCode[1] })).toBeVisible();
  await page.getByRole("button", { name: /^封存 \d+ 张$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^封存 \d+ 张$/ })
    .click();
  const link = page.getByRole("link", { name: "下载 ZIP" });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const download = await Promise.all([page.waitForEvent("download"), link.click()]);
  const fingerprint = (await page.locator("li code").first().textContent()) ?? "";
  await checkArchive(await download[0].path(), { fingerprint, cohort, taskName: TASK });
  await page.context().close();

  const auditor = await signedIn(browser, "auditor", "/audit");
  await expect(auditor.getByRole("row", { name: /下载批次/ }).first()).toBeVisible();
  await auditor.context().close();
});
