import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { makeTestCode } from "@/lib/demo/collection-code";
import { rosterTable } from "@/lib/demo/roster-workbook";
import { readSheet } from "@/lib/roster/file/read-sheet";
import { chooseFiles } from "./files/choose-files";
import { makeXls } from "./files/make-xls";
import { makeXlsb } from "./files/make-xlsb";
import { makeCohort, rosterOptions, SCHOOL } from "./files/students";
import { signedIn } from "./sign-in";

const TASK = "/tasks/15555/1";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, "registrar");
});

test.afterAll(async () => {
  await page.context().close();
});

type Sheet = Pick<WriteSheet, "name" | "hidden" | "columns" | "merges"> & { rows: unknown[][] };

async function upload(name: string, sheets: Sheet[]): Promise<void> {
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows as string[][] })),
  });
  await page.goto(`${TASK}/roster`);
  await chooseFiles(page, { name, mimeType: XLSX_TYPE, buffer: Buffer.from(file) });
  await page.waitForURL(/\/roster\/imports\//);
}

/** People with numbers that no student of the demo has. */
async function table(seed: number, count: number): Promise<string[][]> {
  const { people } = await makeCohort({ seed, count, photos: 0 });
  const numbered = people.map((person, index) => ({ ...person, studentNo: `9900${seed}${index}` }));
  return rosterTable(numbered, rosterOptions);
}

test("titles above the heading, a hidden sheet before it and dates as day counts are understood", async () => {
  const [heading = [], ...rows] = await table(91, 3);
  const born = heading.indexOf("CSRQ");
  const serial = (day = "") =>
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))) / 86_400_000 +
    25_569;
  const withSerials = rows.map((row) => row.map((cell, at) => (at === born ? serial(cell) : cell)));
  await upload("标题与序列日期.xlsx", [
    { name: "说明", rows: [["请勿修改"]], hidden: true },
    { name: "名单", rows: [["某大学学籍名单"], ["2026 年 11 月"], heading, ...withSerials] },
  ]);
  await page.getByRole("button", { name: "开始核对每一行" }).click();
  await expect(page.getByText(/新增 3 人/).first()).toBeVisible();
  await expect(page.getByText(/0 行有错误/).first()).toBeVisible();
  await page.getByRole("button", { name: "放弃这次导入" }).click();
  await page.waitForURL(/\/roster$/);
});

test("wrong rows come back in red with their reasons; the mended file alone is taken, and undone whole", async () => {
  const [heading = [], ...rows] = await table(92, 3);
  const at = heading.indexOf("SFZH");
  const wrong = rows.map((row, index) =>
    row.map((cell, column) => (index === 1 && column === at ? `${cell.slice(0, 17)}?` : cell)),
  );
  await upload("有错.xlsx", [{ name: "名单", rows: [heading, ...wrong] }]);
  await page.getByRole("button", { name: "开始核对每一行" }).click();
  await expect(page.getByText(/1 行有错误/).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载标红的原表" }).click(),
  ]);
  const back: unknown[][] = [];
  for await (const { cells } of readSheet(readFileSync(await download.path()))) back.push([...cells]);
  expect(back.length).toBe(4);
  expect(String(back[2]?.at(-1))).toContain("证件号码");
  await page.getByRole("button", { name: "放弃这次导入" }).click();
  await page.waitForURL(/\/roster$/);

  const mended = back.map((row, index) =>
    index === 2 ? row.map((cell, column) => (column === at ? rows[1]?.[at] : cell)) : row,
  );
  await upload("改好.xlsx", [{ name: "名单", rows: mended }]);
  await page.getByRole("button", { name: "开始核对每一行" }).click();
  await expect(page.getByText(/新增 3 人/).first()).toBeVisible();
  await page.getByRole("button", { name: /确认导入/ }).click();
  await expect(page.getByText(/已写入 3/)).toBeVisible();
  const [log] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载导入日志" }).click(),
  ]);
  expect(log.suggestedFilename()).toBe("改好-导入日志.xlsx");
  const facts: unknown[][] = [];
  for await (const { cells } of readSheet(readFileSync(await log.path()))) facts.push([...cells]);
  expect(facts).toContainEqual(["文件", "改好.xlsx"]);
  expect(facts).toContainEqual(["新增（人）", "3"]);
  await page.getByRole("button", { name: "撤销整次导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销整次导入" }).click();
  await expect(page.getByText(/已撤销：移除 3 人/)).toBeVisible();
});

test("an awkward sheet: another one chosen, hidden parts named, wrong cells mended in place, a damaged number repaired", async () => {
  const [heading = [], ...rows] = await table(93, 4);
  const [number, born, college] = ["SFZH", "CSRQ", "FY"].map((name) => heading.indexOf(name)) as [
    number,
    number,
    number,
  ];
  const damaged = (text = "") => Number(text.slice(0, 15)) * 1000;
  const awkward: unknown[][] = rows.map((row, index) => {
    const cells: unknown[] = [...row, row[number] ?? ""];
    if (index === 0) cells[number] = damaged(row[number]);
    if (index === 1) cells[born] = "昨天";
    if (index > 1) cells[college] = index === 2 ? "计算机学院" : "";
    return cells;
  });
  await upload("很麻烦.xlsx", [
    { name: "往届", rows: [heading, rows[3] ?? []] },
    {
      name: "应届",
      rows: [["应届毕业生名单"], [...heading, "备份"], ...awkward],
      columns: heading.map((_, at) => ({ hidden: at === college })),
      merges: [{ startRow: 4, endRow: 5, startCol: college, endCol: college }],
    },
  ]);
  await page.getByLabel("工作表", { exact: true }).selectOption({ label: "应届（6 行）" });
  await page.getByRole("button", { name: "按此重新读取" }).click();
  await expect(page.getByText("表头在第 2 行").first()).toBeVisible();
  await expect(page.getByText("文件里隐藏了 N 列")).toBeVisible();
  await page.getByLabel("表头所在行").fill("99");
  await page.getByRole("button", { name: "按此重新读取" }).click();
  await expect(page.getByText(/这张表到第 \d+ 行为止，第 99 行不能作表头/)).toBeVisible();
  await expect(page.getByLabel("表头所在行")).toHaveValue("99");
  await expect(page.getByText("有 1 处合并单元格（N5:N6）")).toBeVisible();
  await page.getByRole("button", { name: "开始核对每一行" }).click();
  await expect(page.getByText(/新增 2 人.*2 行有错误/).first()).toBeVisible();

  await page.getByRole("button", { name: "接受", exact: true }).click();
  await expect(page.getByText("已保存，还剩 1 行有错。")).toBeVisible();
  await page.getByLabel("第 4 行 出生日期").fill(rows[1]?.[born] ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存，还剩 0 行有错。")).toBeVisible();
  await page.reload();
  await expect(page.getByText("已改好")).toHaveCount(2);
  await page.getByRole("button", { name: "确认导入 4 人" }).click();
  await expect(page.getByText(/已写入 4/)).toBeVisible();
  await page.getByRole("button", { name: "撤销整次导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销整次导入" }).click();
  await expect(page.getByText(/已撤销：移除 4 人/)).toBeVisible();
});

for (const [name, make] of [
  ["旧格式.xls", makeXls],
  ["二进制.xlsb", makeXlsb],
] as const) {
  test(`a roster in ${name} is read like any other`, async () => {
    const rows = await table(94, 2);
    await page.goto(`${TASK}/roster`);
    const buffer = make([{ name: "名单", rows }]);
    await chooseFiles(page, { name, mimeType: "application/octet-stream", buffer });
    await page.waitForURL(/\/roster\/imports\//);
    await expect(page.getByText(/读不出隐藏的工作表/)).toBeVisible();
    await page.getByRole("button", { name: "开始核对每一行" }).click();
    await expect(page.getByText(/新增 2 人/).first()).toBeVisible();
    await page.getByRole("button", { name: "放弃这次导入" }).click();
    await page.waitForURL(/\/roster$/);
  });
}

test("one student is added, refused where the rules say so, edited and given a code", async () => {
  const { people } = await makeCohort({ seed: 95, count: 1, photos: 0 });
  const [person] = people;
  if (!person) throw new Error("there is a person");
  await page.goto(`${TASK}/roster`);
  await page.getByRole("button", { name: "添加学生" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名", { exact: true }).fill(person.name);
  await dialog.getByLabel("证件号码").fill(`${person.documentNumber.slice(0, 17)}?`);
  await dialog.getByLabel("学号", { exact: true }).fill("9900950");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByLabel("证件号码")).toHaveAccessibleDescription(/不像有效的证件号/);
  await dialog.getByLabel("证件号码").fill(person.documentNumber);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText(`已添加 ${person.name}。`)).toBeVisible();

  await page.getByRole("searchbox").fill("9900950");
  await page.getByRole("searchbox").press("Enter");
  const row = page.getByRole("row").filter({ hasText: "9900950" });
  const act = async (item: string) => {
    await expect(dialog).toBeHidden();
    // The list that follows the last change may close a menu that was opened before it came.
    await expect(async () => {
      await row.getByRole("button", { name: `${person.name}的操作` }).click({ timeout: 2000 });
      await page.getByRole("menuitem", { name: item }).click({ timeout: 2000 });
    }).toPass();
  };
  await act("修改资料");
  await dialog.getByLabel("学院", { exact: true }).fill("补录学院");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(row).toContainText("补录学院");
  await act("采集码");
  await dialog.getByRole("button", { name: "改用临时拍摄码" }).click();
  await expect(page.getByText("已改用临时拍摄码。")).toBeVisible();
  await act("采集码");
  const code = makeTestCode({ ...person, studentNo: "9900950" }, SCHOOL);
  await dialog.getByLabel(/采集码原文/).fill(code);
  await dialog.getByRole("button", { name: "登记采集码" }).click();
  await expect(page.getByText("已登记，与学生信息一致。")).toBeVisible();
});

test("a facet's number is the number of rows it leaves, and the address holds the state", async () => {
  await page.goto(`${TASK}/roster`);
  const college = page.getByLabel("学院", { exact: true });
  const text = (await college.getByRole("option").nth(1).textContent()) ?? "";
  const count = Number(/(\d+)$/.exec(text)?.[1]);
  await college.selectOption({ index: 1 });
  await page.waitForURL(/college=/);
  await expect(page.getByText(`显示 ${count} 行`)).toBeVisible();
  await page.getByRole("button", { name: "列", exact: true }).click();
  await page.getByRole("checkbox", { name: "专业" }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "专业" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "专业" })).toBeVisible();
  await expect(page.getByText(`显示 ${count} 行`)).toBeVisible();
});

test("a ticked student is exempted with a reason and put back on the list", async () => {
  await page.goto(`${TASK}/roster?bucket=readyToShoot`);
  const row = page.getByRole("row").nth(1);
  const name = (await row.getByRole("gridcell").nth(2).textContent()) ?? "";
  for (const [address, action] of [
    ["readyToShoot", "免采"],
    ["exempt", "恢复应采"],
  ]) {
    await page.goto(`${TASK}/roster?bucket=${address}`);
    await page.getByRole("row").filter({ hasText: name }).getByRole("checkbox").check();
    await page.getByRole("button", { name: action, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("1 人");
    await dialog.getByLabel(/原因/).fill("学信网已有照片");
    await dialog.getByRole("button", { name: "确认" }).click();
    await expect(page.getByText("已处理 1 人。")).toBeVisible();
  }
});

test("chosen students are reminded once, and become a batch that accounts for each of them", async () => {
  const choose = async (action: string) => {
    await page.goto(`${TASK}/roster?bucket=readyToShoot&college=文学院`);
    for (const index of [1, 2]) await page.getByRole("row").nth(index).getByRole("checkbox").check();
    await page.getByRole("button", { name: action, exact: true }).click();
    return page.getByRole("dialog");
  };
  const first = await choose("催办");
  await first.getByRole("button", { name: "提醒 2 人" }).click();
  await expect(page.getByText("已为 2 人放入待发消息。")).toBeVisible();
  const again = await choose("催办");
  await expect(again.getByText("另有 2 人 3 天内已提醒过")).toBeVisible();
  await expect(again.getByRole("button", { name: "提醒 0 人" })).toBeDisabled();

  await page.goto(`${TASK}/roster?bucket=approved,readyToShoot&college=经济管理学院`);
  await page.getByRole("button", { name: "选择符合条件的全部学生" }).click();
  await page.getByRole("button", { name: "加入新批次", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "建立并预检" }).click();
  await page.waitForURL(/\/batches\/\d+$/);
  await expect(page.getByText(/^\d+ 张可以封存/)).toBeVisible();
  await expect(page.getByText(/选中但没有可交付照片的：待拍摄 \d+/)).toBeVisible();
  await expect(page.getByText(/选中的学生/)).toBeVisible();
});
