import { expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { signedIn } from "./sign-in";

test.describe.configure({ mode: "serial" });

const TASK = "/tasks/15557/1";
const ANSWERED = "/tasks/15555/2";

const sql = postgres(process.env.QC_E2E_DATABASE ?? "", { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

/** Students of the task's batch, in its order. */
async function delivered(): Promise<string[]> {
  const rows = await sql<{ no: string }[]>`
    select e.student_no as no from batch_items i
      join batches b on b.school_id = i.school_id and b.id = i.batch_id
      join enrollments e on e.school_id = i.school_id and e.id = i.enrollment_id
      join tasks t on t.school_id = b.school_id and t.id = b.task_id
      join schools s on s.id = t.school_id
    where s.code = '15557' and t.no = 1 order by i.position`;
  return rows.map(({ no }) => no);
}

async function expectBalance(page: Page, task: string): Promise<void> {
  await page.goto(`${task}/ledger`);
  await expect(page.getByText(/^台账平/)).toBeVisible();
}

test("answers of 学信网 come in by mapping, what nobody explained is not guessed, and the ledger balances throughout", async ({
  browser,
}) => {
  const page = await signedIn(browser, "operator", `${TASK}/batches/1`);
  await page.getByRole("button", { name: "标记为已交付" }).click();
  const handOver = page.getByRole("dialog");
  await handOver.getByRole("textbox").fill("学信网专线，回执 20");
  await handOver.getByRole("button", { name: "标记为已交付" }).click();
  await expect(page.getByText(/名学生已交付/)).toBeVisible();
  await expectBalance(page, TASK);

  const numbers = await delivered();
  expect(numbers.length).toBeGreaterThan(3);
  const special: Record<number, string> = { 0: "非同一人,", 1: "图像退回,背景不合要求" };
  const lines = numbers.map((no, index) => `${no},${special[index] ?? "同一人,"}`);
  const text = ["学号,比对结果,原因", ...lines, "没有此号,同一人,"].join("\n");

  await page.goto(`${TASK}/results`);
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
  await expectBalance(page, TASK);

  await page.goto(`${TASK}/roster?bucket=rejected`);
  await expect(page.getByText(numbers[1] ?? "")).toBeVisible();
  await page.goto(`${TASK}/results/mismatches`);
  await page.getByRole("link", { name: new RegExp(numbers[0] ?? "") }).click();
  await expect(page.getByRole("heading", { name: /学信网不一致/ })).toBeVisible();
  await expect(page.getByRole("img", { name: "已交付的标准照" })).toBeVisible();
  await expect(page.getByRole("button", { name: "处理", exact: true })).toHaveCount(0);
  await page.context().close();
});

test("the registrar settles a mismatch at no attempt, and sees what approvals came to", async ({
  browser,
}) => {
  const page = await signedIn(browser, "registrar", `${ANSWERED}/results/mismatches`);
  await page.locator("main tbody a").first().click();
  await page.getByRole("button", { name: "处理", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^重新采集/ }).check();
  await dialog.getByLabel("原因").fill("学生本人到场核对，重新采集");
  await dialog.getByRole("button", { name: "重新采集" }).click();
  await expect(page.getByText("已处理", { exact: true })).toBeVisible();
  await expect(page.getByText("处理：重新采集")).toBeVisible();
  await expectBalance(page, ANSWERED);

  await page.goto(`${ANSWERED}/results/loop`);
  await expect(page.getByRole("img", { name: /占比的图/ })).toBeVisible();
  await expect(page.getByText("按审核员")).toHaveCount(0);
  await page
    .getByRole("row", { name: /背景不合要求/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByText(/背景不合要求 · 退回（1）/)).toBeVisible();
  await page.goto(`${ANSWERED}/report`);
  await expect(page.getByRole("heading", { name: "图像采集任务总结报告" })).toBeVisible();
  await page.context().close();
});
