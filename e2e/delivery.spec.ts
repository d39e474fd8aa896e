import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { verifyArchive } from "@/lib/delivery/summary/verify";
import { chooseFiles } from "./files/choose-files";
import { readArchive, readJpeg, sha256 } from "./files/read-archive";
import { openWorkbench, reviewAll } from "./review-queue";
import { isLookedAtTwice } from "./second-look";
import { signedIn } from "./sign-in";

const FOR_SCHOOL = "/tasks/15556/1";
const FOR_REGISTRY = "/tasks/15557/1";
const ANSWERED = "/tasks/15555/2";
const PER_ARCHIVE = 3;
const DEGREE = "150x210";

const sql = postgres(process.env.QC_E2E_DATABASE ?? "", { max: 1, onnotice: () => {} });
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, "operator", `${FOR_SCHOOL}/batches`);
});
test.afterAll(async () => {
  await page.context().close();
  await sql.end();
});

const dialog = () => page.getByRole("dialog");

/** Presses a button that opens a dialog, fills it in, and presses the dialog's own. */
async function through(button: string | RegExp, fill: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await fill();
  await dialog().getByRole("button", { name: button }).click();
  await expect(dialog()).toBeHidden();
}

/** Every row of the task's roster stands in one bucket, and the checks beside it agree. */
async function expectBalance(task: string, on = page): Promise<void> {
  await on.goto(`${task}/ledger`);
  await expect(on.getByText(/^台账平/)).toBeVisible();
}

test("a batch in two sizes and several archives is checked, sealed, built, and each archive is what it says", async () => {
  await page.getByRole("button", { name: "新建交付批次" }).click();
  await dialog().getByText("尺寸、清单、分包与范围").click();
  await dialog().getByLabel("学位授予信息").check();
  await expect(dialog().getByLabel("文件名")).toHaveValue("{CC}/{XH}");
  await dialog()
    .getByLabel("文件名")
    .fill(`{CC}/{XH}${"a".repeat(77)}`);
  await expect(dialog().getByText("最多 80 个字，现在 86 个")).toBeVisible();
  await dialog().getByLabel("文件名").fill("{CC}/{XH}");
  await dialog().getByLabel("CSV 清单编码").selectOption({ label: "GB18030（旧软件）" });
  await dialog().getByLabel("分包").selectOption({ label: "每包最多若干人" });
  await dialog().getByLabel("每包最多", { exact: true }).fill(String(PER_ARCHIVE));
  await dialog().getByRole("button", { name: "建立并预检" }).click();
  await page.waitForURL(/\/batches\/\d+$/);
  await expect(page.getByText(/^预检于/)).toBeVisible();
  await page.getByRole("button", { name: "修改方案" }).click();
  await dialog().getByLabel("批次名称").fill("改过名的批次");
  await dialog().getByRole("button", { name: "保存并重新预检" }).click();
  await expect(page.getByRole("heading", { name: /改过名的批次/ })).toBeVisible();
  const told = await page.getByText(/^\d+ 张可以封存/).textContent();
  const ready = Number.parseInt(told ?? "", 10);
  await through(`封存 ${ready} 张`);

  const links = page.getByRole("link", { name: /^下载第 \d+ 包$/ });
  await expect(links).toHaveCount(Math.ceil(ready / PER_ARCHIVE), { timeout: 90_000 });
  const fingerprints = await page
    .locator("li code")
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .allTextContents();
  const names: string[] = [];
  for (const [index, link] of (await links.all()).entries()) {
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const path = await download.path();
    expect(sha256(await readFile(path))).toBe(fingerprints[index]);
    const { signed, faults } = await verifyArchive(path);
    expect(faults).toEqual([]);
    expect(signed?.facts).toMatchObject({ part: index + 1, parts: fingerprints.length });
    names.push(...(await photosOf(path)));
  }
  expect(new Set(names).size).toBe(2 * ready);
  expect(names.filter((name) => name.startsWith(`photos/${DEGREE}/`))).toHaveLength(ready);
});

/** Names of an archive's photos, each of which stands in the manifest as it is. */
async function photosOf(path: string): Promise<string[]> {
  const files = await readArchive(path);
  const manifest = new TextDecoder("gb18030", { fatal: true }).decode(files.get("manifest.csv"));
  const photos = [...files].filter(([name]) => name.startsWith("photos/"));
  expect(manifest.trimEnd().split("\r\n")).toHaveLength(1 + photos.length);
  for (const [name, bytes] of photos) {
    const { width, height } = await readJpeg(bytes);
    expect(name.split("/")[1]).toBe(`${width}x${height}`);
    expect(manifest).toContain(`"${name.slice("photos/".length)}"`);
    expect(manifest).toContain(sha256(bytes));
    if (width === 150) expect(bytes.length).toBeLessThanOrEqual(10 * 1024);
  }
  return photos.map(([name]) => name);
}

test("the hand-over is recorded with its receipt, and the batch can end", async () => {
  await through("登记交付（学校学籍部门）", async () => {
    await dialog().getByLabel("交付方式").selectOption({ label: "当面移交（U 盘等）" });
    await dialog().getByLabel("接收人").fill("王老师");
    await dialog()
      .getByLabel(/回执号/)
      .fill("交接单 2026-18");
  });
  await expect(page.getByRole("listitem").filter({ hasText: "已交付" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  const record = page.getByRole("row", { name: /学校学籍部门/ });
  await expect(record).toContainText("王老师");
  await expect(record).toContainText("交接单 2026-18");
  await record
    .getByLabel("上传回执")
    .setInputFiles({ name: "签收单.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 签收") });
  const [receipt] = await Promise.all([
    page.waitForEvent("download"),
    record.getByRole("link", { name: /签收单\.pdf/ }).click(),
  ]);
  expect((await readFile(await receipt.path())).toString()).toBe("%PDF-1.7 签收");
  await expect(page.getByRole("button", { name: "标记为已上网" })).toBeHidden();
  await through("结束批次", () => dialog().getByLabel(/原因/).fill("学校已核对"));
  await expect(page.getByRole("listitem").filter({ hasText: "已结束" })).toHaveAttribute(
    "aria-current",
    "step",
  );
});

test("what goes to 学信网 is marked online once it is seen there", async () => {
  await page.goto(`${FOR_REGISTRY}/batches/1`);
  await through("登记交付（学信网）", async () => {
    await dialog().getByLabel("交付方式").selectOption({ label: "专用安全通道" });
    await dialog().getByLabel("接收人").fill("采集平台");
  });
  await through("标记为已上网", () => dialog().getByLabel(/原因/).fill("已在学信网核对"));
  await expect(page.getByRole("listitem").filter({ hasText: "已上网" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expectBalance(FOR_REGISTRY);
  await page.goto(`${FOR_REGISTRY}/roster?bucket=online`);
  await expect(page.getByRole("gridcell", { name: "已上网" }).first()).toBeVisible();
});

/** Students of the first batch for 学信网, in its order. */
async function delivered(): Promise<string[]> {
  const rows = await sql<{ no: string }[]>`
    select e.student_no as no from batch_items i
      join batches b on b.school_id = i.school_id and b.id = i.batch_id
      join enrollments e on e.school_id = i.school_id and e.id = i.enrollment_id
      join tasks t on t.school_id = b.school_id and t.id = b.task_id
      join schools s on s.id = t.school_id
    where s.code = '15557' and t.no = 1 and b.no = 1 order by i.position`;
  return rows.map(({ no }) => no);
}

test("answers of 学信网 come in by mapping; what nobody explained is not guessed", async () => {
  const numbers = await delivered();
  expect(numbers.length).toBeGreaterThan(3);
  const special: Record<number, string> = { 0: "非同一人,", 1: "图像退回,背景不合要求" };
  const lines = numbers.map((no, index) => `${no},${special[index] ?? "同一人,"}`);
  const text = ["学号,比对结果,原因", ...lines, "没有此号,同一人,"].join("\n");

  await page.goto(`${FOR_REGISTRY}/results`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "学信网结果.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.waitForURL(/\/results\/imports\//);
  await page.getByRole("combobox", { name: /^来源名称/ }).fill("学信网反馈");
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await expect(page.getByText("批次清单中找不到（1）")).toBeVisible();
  await expect(page.getByText("结果值没有说明含义（1）")).toBeVisible();
  await expect(page.getByText("没有此号")).toBeVisible();

  await page.getByLabel("请选择含义：图像退回").selectOption("退回：照片不合要求");
  await page.getByRole("button", { name: "按以上含义重新核对" }).click();
  await page.getByRole("button", { name: `导入 ${numbers.length} 条结果` }).click();
  await expect(page.getByText(`已导入 ${numbers.length} 条结果`)).toBeVisible();
  await expectBalance(FOR_REGISTRY);

  await page.goto(`${FOR_REGISTRY}/batches/1`);
  await expect(page.locator("[aria-current=step]")).toContainText("结果已导入");
  await page.goto(`${FOR_REGISTRY}/roster?bucket=rejected`);
  await expect(page.getByText(numbers[1] ?? "")).toBeVisible();
  await page.goto(`${FOR_REGISTRY}/results/mismatches`);
  await page.getByRole("link", { name: new RegExp(numbers[0] ?? "") }).click();
  await expect(page.getByRole("heading", { name: /学信网不一致/ })).toBeVisible();
  await expect(page.getByRole("img", { name: "已交付的标准照" })).toBeVisible();
  await expect(page.getByRole("button", { name: "处理", exact: true })).toHaveCount(0);
});

/** The picture that was taken of a student for the first batch for 学信网. */
async function takenBefore(studentNo: string): Promise<Buffer> {
  const [original] = await sql<{ school: string; id: string }[]>`
    select c.school_id as school, c.original_id as id from batch_items i
      join submissions m on m.school_id = i.school_id and m.id = i.submission_id
      join captures c on c.school_id = m.school_id and c.id = m.capture_id
      join enrollments e on e.school_id = i.school_id and e.id = i.enrollment_id
    where e.student_no = ${studentNo}`;
  const response = await page.request.get(`/api/schools/${original?.school}/photos/${original?.id}`);
  return response.body();
}

/** Opens the students of a state until this one is among them. */
async function expectIn(bucket: string, studentNo: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${FOR_REGISTRY}/roster?bucket=${bucket}`);
    await expect(page.getByText(studentNo)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 90_000 });
}

test("the photo that was refused is taken anew, goes out in a delta batch, and is accepted", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const [, refused = ""] = await delivered();
  const buffer = await takenBefore(refused);
  await page.goto(`${FOR_REGISTRY}/photos`);
  await chooseFiles(page, { name: `${refused}.jpg`, mimeType: "image/jpeg", buffer }, "拍摄照片");
  await expect(page.getByText("共 1 个文件：1 个已匹配，0 个待处理。")).toBeVisible({ timeout: 60_000 });
  await expectIn("inReview", refused);
  await expectBalance(FOR_REGISTRY);
  for (const login of (await isLookedAtTwice(sql, refused)) ? ["reviewer1", "reviewer2"] : ["reviewer1"]) {
    const reviewer = await openWorkbench(browser, login, "专科毕业生图像采集");
    expect(await reviewAll(reviewer, [])).toContain(refused);
    await reviewer.context().close();
  }
  await expectIn("approved", refused);
  await expectBalance(FOR_REGISTRY);

  await page.goto(`${FOR_REGISTRY}/batches`);
  await page.getByRole("button", { name: "新建交付批次" }).click();
  await dialog().getByRole("button", { name: "建立并预检" }).click();
  await page.waitForURL(/\/batches\/\d+$/);
  await expect(page.getByText(/其中：.*照片更换 1/)).toBeVisible();
  await through(/^封存 \d+ 张$/);
  await expect(page.getByRole("link", { name: "下载 ZIP" })).toBeVisible({ timeout: 60_000 });
  const delta = page.url();
  await expectBalance(FOR_REGISTRY);
  await page.goto(delta);
  await through("登记交付（学信网）", async () => {
    await dialog().getByLabel("交付方式").selectOption({ label: "专用安全通道" });
    await dialog().getByLabel("接收人").fill("采集平台");
  });
  await expectBalance(FOR_REGISTRY);

  await page.goto(`${FOR_REGISTRY}/results`);
  const text = `学号,比对结果,原因\n${refused},同一人,`;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "学信网结果二.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.waitForURL(/\/results\/imports\//);
  await page.getByLabel("对应批次").selectOption({ index: 1 });
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.getByRole("button", { name: "导入 1 条结果" }).click();
  await expect(page.getByText("已导入 1 条结果")).toBeVisible();
  await expectBalance(FOR_REGISTRY);
  await expectIn("online", refused);
});

test("the registrar settles a mismatch at no attempt, and sees what approvals came to", async ({
  browser,
}) => {
  const registrar = await signedIn(browser, "registrar", `${ANSWERED}/results/mismatches`);
  await registrar.locator("main tbody a").first().click();
  await registrar.getByRole("button", { name: "处理", exact: true }).click();
  const settling = registrar.getByRole("dialog");
  await settling.getByRole("radio", { name: /^重新采集/ }).check();
  await settling.getByLabel("原因").fill("学生本人到场核对，重新采集");
  await settling.getByRole("button", { name: "重新采集" }).click();
  await expect(registrar.getByText("已处理", { exact: true })).toBeVisible();
  await expect(registrar.getByText("处理：重新采集")).toBeVisible();
  await expectBalance(ANSWERED, registrar);

  await registrar.goto(`${ANSWERED}/results/loop`);
  await expect(registrar.getByRole("img", { name: /占比的图/ })).toBeVisible();
  await expect(registrar.getByText("按审核员")).toHaveCount(0);
  await registrar
    .getByRole("row", { name: /背景不合要求/ })
    .getByRole("link")
    .first()
    .click();
  await expect(registrar.getByText(/背景不合要求 · 退回（1）/)).toBeVisible();
  await registrar.goto(`${ANSWERED}/report`);
  await expect(registrar.getByRole("heading", { name: "图像采集任务总结报告" })).toBeVisible();
  await registrar.context().close();
});
