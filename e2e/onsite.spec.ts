import { expect, type Page, test } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { makeTestCode } from "@/lib/demo/collection-code";
import { formatDay } from "@/lib/i18n/format";
import { chooseFiles } from "./files/choose-files";
import { makeZip } from "./files/make-zip";
import { type Cohort, makeCohort, SCHOOL } from "./files/students";
import { signedIn } from "./sign-in";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DAY = formatDay(new Date(Date.now() + 2 * 86_400_000));
/** All distinct people of the synthetic set. */
const PEOPLE = 36;
const SWAPPED = 5;

test.describe.configure({ mode: "serial" });

let cohort: Cohort;
let page: Page;
let address: string;

test.beforeAll(async ({ browser }) => {
  cohort = await makeCohort({ seed: 83, count: PEOPLE, photos: PEOPLE });
  page = await signedIn(browser, "registrar", "/tasks/new");
});

test.afterAll(async () => {
  await page.context().close();
});

const next = () => page.getByRole("button", { name: "下一步" }).click();

test("a task that compares faces, its roster and its reference photos", async () => {
  test.setTimeout(240_000);
  await page.getByRole("button", { name: /青聪云 · 采集码（2025）/ }).click();
  await page.getByLabel("任务名称").fill("2027届现场拍摄（联调）");
  await page.getByLabel("届（毕业年份）或入学年份").fill("2027");
  await next();
  await page.getByLabel("由谁支付").selectOption({ label: "学校统一支付" });
  for (const _ of ["money", "capture", "limits"]) await next();
  await page.getByRole("checkbox", { name: /比对/ }).check();
  await page.getByLabel("人像比对的单独同意书").fill("同意用于核对本人的人像比对。");
  await page.getByLabel("个人信息保护影响评估（编号、日期）").fill("PIA-E2E-001");
  for (const _ of ["photo", "delivery"]) await next();
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await page.waitForURL(/\/tasks\/15555\/\d+$/);
  address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "开放任务" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开放任务" }).click();
  await expect(page.getByText("进行中").first()).toBeVisible();

  await page.goto(`${address}/roster`);
  await chooseFiles(page, { name: "名单.xlsx", mimeType: XLSX_TYPE, buffer: cohort.workbook });
  await page.waitForURL(/\/roster\/imports\//);
  await page.getByRole("button", { name: "开始核对" }).click();
  await expect(page.getByText(new RegExp(`新增 ${PEOPLE} 人`)).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: /确认导入/ }).click();
  await expect(page.getByText(new RegExp(`已写入 ${PEOPLE}`))).toBeVisible({ timeout: 60_000 });

  await page.goto(`${address}/photos`);
  const archive = makeZip(cohort.references.map(({ name, buffer }) => ({ name, bytes: buffer })));
  await chooseFiles(page, { name: "录取照.zip", mimeType: "application/zip", buffer: archive }, "参考照");
  await expect(page.getByText(`共 ${PEOPLE} 个文件：${PEOPLE} 个已匹配，0 个待处理。`)).toBeVisible({
    timeout: 60_000,
  });
});

test("a timetable with merged cells is shown before it is written, its wrong row by number", async () => {
  await page.goto(`${address}/onsite`);
  const colleges = [...new Set(cohort.people.map(({ college }) => college))];
  const rows = [
    ["各学院图像采集时间安排表", "", "", ""],
    ["学院", "日期", "时间", "地点"],
    ...colleges.map((college, index) =>
      index === 0 ? [college, DAY, "8:30-11:30", "体育馆"] : [college, "", "", ""],
    ),
    ["不存在的学院", DAY, "14:00-17:00", "体育馆"],
  ];
  const merges = [1, 2, 3].map((column) => ({
    ...{ startRow: 2, startCol: column, endRow: colleges.length + 1, endCol: column },
  }));
  const file = Buffer.from(await writeXlsx({ sheets: [{ name: "安排", rows, merges }] }));
  await page.getByRole("button", { name: "导入时间安排表" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "安排表.xlsx", mimeType: XLSX_TYPE, buffer: file });
  await expect(dialog.getByText("新增 1 场，修改 0 场，0 场不变，1 行有误。")).toBeVisible();
  await expect(dialog.getByText(/名单中没有学院“不存在的学院”/)).toBeVisible();
  await dialog.getByRole("button", { name: "导入 1 场" }).click();
  await expect(page.getByText("已导入 1 场")).toBeVisible();
});

test("a site and a shoot are removed only once that was said twice", async () => {
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "添加拍摄点" }).click();
  await dialog.getByLabel("名称").fill("误加的补拍点");
  await dialog.getByLabel("地址").fill("图书馆一层");
  await dialog.getByRole("button", { name: "保存" }).click();
  const remove = page.getByRole("button", { name: "删除 误加的补拍点" });
  for (const name of ["场次安排", "拍摄点与补拍点"])
    await expect(page.getByRole("grid", { name }).getByRole("columnheader", { name: "操作" })).toBeVisible();
  for (const answer of ["取消", "删除"]) {
    await remove.click();
    await expect(dialog).toContainText("删除后不能恢复");
    await dialog.getByRole("button", { name: answer, exact: true }).click();
    await expect(dialog).toBeHidden();
    if (answer === "取消") await expect(remove).toBeVisible();
  }
  await expect(remove).toHaveCount(0);
  await page.getByRole("button", { name: /^删除 体育馆/ }).click();
  await expect(dialog).toContainText("删除后不能恢复");
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("link", { name: "签到与照片" })).toBeVisible();
});

test("temporary codes are given to those without a 采集码, and printed", async () => {
  const issue = `给 ${cohort.withoutCode.length} 人发放`;
  await page.getByRole("button", { name: issue }).click();
  await page.getByRole("dialog").getByRole("button", { name: issue }).click();
  await expect(page.getByText(`已发放 ${cohort.withoutCode.length} 人`)).toBeVisible();
  await page.goto(`${address}/onsite/labels`);
  for (const studentNo of cohort.withoutCode) await expect(page.getByText(studentNo)).toBeVisible();
});

test("everybody is scanned once, in the order in which they come", async () => {
  test.setTimeout(300_000);
  await page.goto(`${address}/onsite`);
  await page.getByRole("link", { name: "签到与照片" }).click();
  const field = page.getByLabel("扫描或输入");
  for (const [index, person] of cohort.people.entries()) {
    const hasCode = !cohort.withoutCode.includes(person.studentNo);
    await field.fill(hasCode ? makeTestCode(person, SCHOOL) : person.studentNo);
    await field.press("Enter");
    await expect(page.getByText(`第 ${index + 1} 号 ${person.name} 签到`)).toBeVisible();
  }
  await field.fill(cohort.people[0]?.studentNo ?? "");
  await field.press("Enter");
  await expect(page.getByText(/已签到，第 1 号/)).toBeVisible();
  await expect(page.getByText("应到的学生都到了")).toBeVisible();
});

test("pictures find their students by order; the five pairs that were mixed up are found, and no others", async () => {
  test.setTimeout(300_000);
  await page.getByRole("link", { name: "照片", exact: true }).click();
  const faces = cohort.captures.map(({ buffer }) => buffer);
  for (let pair = 0; pair < SWAPPED; pair++) {
    const [one, other] = [pair * 7, pair * 7 + 3];
    [faces[one], faces[other]] = [faces[other] ?? Buffer.alloc(0), faces[one] ?? Buffer.alloc(0)];
  }
  const pictures = faces.map((buffer, index) => ({
    ...{ name: `DSC_${index + 97}.JPG`, mimeType: "image/jpeg", buffer },
  }));
  await chooseFiles(page, pictures, "上传照片");
  await expect(page.getByText(`新上传 ${PEOPLE} 张，0 张已有`)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "按签到顺序" }).click();
  await expect(page.getByText(`匹配 ${PEOPLE} 张，0 张未匹配`)).toBeVisible();
  const pairs = page.getByRole("list", { name: "疑似互换" }).getByRole("listitem");
  await expect(pairs).toHaveCount(SWAPPED, { timeout: 180_000 });
  await expect(page.getByText("疑似他人")).toHaveCount(2 * SWAPPED);
  for (let left = SWAPPED; left > 0; left--) {
    await pairs.first().getByRole("button", { name: /^互换/ }).click();
    await expect(pairs).toHaveCount(left - 1);
  }
  await expect(page.getByRole("button", { name: `提交 ${PEOPLE} 张` })).toBeVisible({ timeout: 60_000 });
});
