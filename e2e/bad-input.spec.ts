import { expect, type Page, test } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { rosterTable } from "@/lib/demo/roster-workbook";
import { chooseFiles } from "./files/choose-files";
import { makeZip } from "./files/make-zip";
import { makeCohort, rosterOptions } from "./files/students";
import { signedIn } from "./sign-in";

const TASK = "/tasks/15555/1";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const JPEG = "image/jpeg";

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, "registrar");
});

test.afterAll(async () => {
  await page.goto(TASK);
  await expect(page.getByRole("link", { name: "打开名单： 应采 120 " })).toBeVisible();
  await page.context().close();
});

async function uploadRoster(name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${TASK}/roster`);
  await chooseFiles(page, { name, mimeType: XLSX_TYPE, buffer });
  await page.waitForURL(/\/roster\/imports\//);
}

async function workbook(rows: unknown[][]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: "Sheet1", rows: rows as string[][] }] }));
}

test("a damaged workbook is one clear sentence, and nothing is written", async () => {
  const { workbook: whole } = await makeCohort({ seed: 78, count: 20, photos: 0 });
  await uploadRoster("名单.xlsx", whole.subarray(0, Math.floor(whole.length / 2)));
  await expect(page.getByText("文件已损坏，读不出内容")).toBeVisible();
});

test("an empty file and a text that calls itself a workbook are refused", async () => {
  await page.goto(`${TASK}/roster`);
  await chooseFiles(page, { name: "空.xlsx", mimeType: XLSX_TYPE, buffer: Buffer.alloc(0) });
  await expect(page.getByText(/文件是空的/)).toBeVisible();
  await page.goto(`${TASK}/roster`);
  await chooseFiles(page, {
    name: "图.xlsx",
    mimeType: XLSX_TYPE,
    buffer: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0"),
  });
  await expect(page.getByText(/这不是表格文件/)).toBeVisible();
});

test("a workbook with other columns says which are missing and goes no further", async () => {
  await uploadRoster(
    "教师名单.xlsx",
    await workbook([
      ["姓名", "职务", "电话"],
      ["王示例", "讲师", "0270000000"],
    ]),
  );
  await expect(page.getByText(/没有找到表头/)).toBeVisible();
  await uploadRoster(
    "缺列.xlsx",
    await workbook([
      ["姓名", "学号", "学院", "班级"],
      ["王示例", "2023999001", "文学院", "汉语2301"],
    ]),
  );
  await expect(page.getByText(/证件号码/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "开始核对每一行" })).toBeDisabled();
});

test("numbers that a spreadsheet destroyed are named by row, column, value and rule", async () => {
  const { people } = await makeCohort({ seed: 79, count: 3, photos: 0 });
  const [heading = [], ...rows] = rosterTable(people, rosterOptions);
  const at = heading.indexOf("SFZH");
  const damaged: unknown[][] = [heading, ...rows];
  damaged[2] = rows[1]?.map((cell, index) => (index === at ? "4.20106E+17" : cell)) ?? [];
  damaged[3] = rows[2]?.map((cell, index) => (index === at ? Number(cell.replace("X", "0")) : cell)) ?? [];
  await uploadRoster("数值.xlsx", await workbook(damaged));
  await page.getByRole("button", { name: "开始核对每一行" }).click();
  await expect(page.getByText(/新增 1 人/).first()).toBeVisible();
  const wrong = page.getByRole("row").filter({ hasText: "号码被表格软件改成了数值" });
  await expect(wrong).toHaveCount(2);
  await expect(wrong.first().getByRole("textbox", { name: "第 3 行 证件号码" })).toBeVisible();
  await page.getByRole("button", { name: "放弃这次导入" }).click();
  await page.waitForURL(/\/roster$/);
});

test("an archive that climbs out of its folder is refused whole", async () => {
  const { captures } = await makeCohort({ seed: 80, count: 2, photos: 2 });
  const [good] = captures;
  if (!good) throw new Error("no picture");
  const buffer = makeZip([
    { name: good.name, bytes: good.buffer },
    { name: "../../evil.jpg", bytes: good.buffer },
  ]);
  await page.goto(`${TASK}/photos`);
  await chooseFiles(page, { name: "照片.zip", mimeType: "application/zip", buffer }, "拍摄照片");
  const row = page.getByRole("row").filter({ hasText: "照片.zip" });
  await expect(row).toContainText("越出文件夹的路径“../../evil.jpg”，整个压缩包没有采用");
  await expect(page.getByText(/0 个已匹配/)).toBeVisible();
});

test("a text named .jpg, an empty file and a name that nobody has are listed, not lost", async () => {
  const { captures } = await makeCohort({ seed: 81, count: 2, photos: 1 });
  await page.goto(`${TASK}/photos`);
  await chooseFiles(
    page,
    [
      { name: "2023202001.jpg", mimeType: JPEG, buffer: Buffer.from("这不是照片") },
      { name: "2023202009.jpg", mimeType: JPEG, buffer: Buffer.alloc(0) },
      { name: "毕业合影.jpg", mimeType: JPEG, buffer: captures[0]?.buffer ?? Buffer.alloc(0) },
    ],
    "拍摄照片",
  );
  await expect(page.getByText("共 3 个文件：0 个已匹配，3 个待处理。")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "2023202001.jpg" })).toContainText("不是 JPG 或 PNG");
  await expect(page.getByRole("row").filter({ hasText: "2023202009.jpg" })).toContainText("0 字节");
  await expect(page.getByRole("row").filter({ hasText: "毕业合影.jpg" })).toContainText("请指定学生");
});
