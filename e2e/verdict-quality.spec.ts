import { expect, type Page, test } from "@playwright/test";
import axe from "axe-core";
import postgres from "postgres";
import { signedIn } from "./sign-in";

test.describe.configure({ mode: "serial" });

const sql = postgres(process.env.QC_E2E_DATABASE ?? "", { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Everything that a verdict on a student's photo would leave somewhere. */
async function ledgers(taskId: string) {
  const [row] = await sql`select
    (select json_agg(e order by e.id) from enrollments e where task_id = ${taskId}) as students,
    (select json_agg(s order by s.id) from submissions s where task_id = ${taskId}) as photos,
    (select json_agg(b) from (select bucket, sum(n) from bucket_counts where task_id = ${taskId} group by 1 order by 1) b) as buckets`;
  return row;
}

test("the trainer: keys of the workbench, an answer at once, left and resumed, and a result the lead sees", async ({
  browser,
}) => {
  const page = await signedIn(browser, "reviewer2");
  await page.goto("/review/trainer");
  await page.getByRole("button", { name: "开始练习" }).click();
  await expect(page.getByText("第 1 题，共 60 题")).toBeVisible();
  await expect(page.getByRole("img", { name: "标准照 480×640" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("d");
  await page.keyboard.press("6");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^正确答案：/)).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByText("第 2 题，共 60 题")).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByText(/^正确答案：/)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.goto("/review");
  await page.getByRole("link", { name: "练习" }).click();
  for (let place = 3; place <= 60; place++) {
    await expect(page.getByText(`第 ${place} 题，共 60 题`)).toBeVisible();
    // The page came from the server: a key is lost until it listens.
    await expect(async () => {
      await page.keyboard.press("f");
      await expect(page.getByText(/^正确答案：/)).toBeVisible({ timeout: 5000 });
    }).toPass();
    await page.keyboard.press("f");
  }
  await expect(page.getByText("未通过")).toBeVisible();
  await expect(page.getByRole("row", { name: /疑非本人/ })).toContainText("15");
  await page.context().close();

  const lead = await signedIn(browser, "lead");
  await lead.goto("/review/quality");
  await expect(lead.getByRole("row", { name: /^审核员 乙 (?!与).*未通过/ })).toBeVisible();
  await lead.context().close();
});

test("gold: made and planted by the lead, decided like any photo, without an effect, told afterwards", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const lead = await signedIn(browser, "lead");
  await lead.goto("/review/gold");
  await lead.getByRole("link", { name: /届毕业生图像采集$/ }).click();
  await expect(lead).toHaveURL(/task=/);
  const taskId = new URL(lead.url()).searchParams.get("task") ?? "";
  await lead.getByRole("button", { name: "制作 24 张" }).click();
  await expect(lead.getByRole("progressbar", { name: "金标照片制作进度" })).toBeVisible();
  await lead.goto("/review");
  await lead.goto(`/review/gold?task=${taskId}`);
  await expect(lead.getByText(/^正在制作/)).toBeVisible();
  await expect(lead.getByRole("button", { name: "制作 24 张" })).toBeDisabled();
  await expect(lead.getByText(/^✓ 制作完成：做好 24 \/ 24 张/)).toBeVisible({ timeout: 300_000 });
  const kinds = await sql<{ kind: string; n: number }[]>`select kind, count(*)::int as n from gold_photos
    where task_id = ${taskId} group by 1 order by 1`;
  expect(kinds.map(({ kind, n }) => [kind, n])).toEqual([
    ["clean", 12],
    ["fault", 6],
    ["lookAlike", 6],
  ]);
  expect(await findings(lead)).toEqual([]);
  await lead.getByRole("button", { name: /^投放 \d+ 张/ }).click();
  await expect(lead.getByRole("dialog")).toContainText(/合格 \d/);
  expect(await findings(lead)).toEqual([]);
  await lead.getByRole("dialog").getByRole("button", { name: "投放金标" }).click();
  await expect(lead.getByText(/已投放 \d+ 张/)).toBeVisible();

  const [planted] = await sql<
    { no: string }[]
  >`update review_items r set due_at = now() - interval '1 day' from gold_items g
    where g.id = r.gold_id and r.id = (select min(id::text)::uuid from review_items
      where gold_id is not null and is_open and task_id = ${taskId}) returning g.facts->>'studentNo' as no`;
  const before = await ledgers(taskId);
  const reviewer = await signedIn(browser, "reviewer1");
  const claimed = reviewer.waitForResponse((answer) => answer.url().endsWith("/api/review/claim"));
  await reviewer.goto(`/review/work?task=${taskId}`);
  expect(JSON.stringify(await (await claimed).json())).not.toMatch(/gold|金标/i);
  await expect(reviewer.locator("main [data-front] figure img").last()).toBeVisible();
  await expect(reviewer.locator("aside dd").first()).toHaveText(planted?.no ?? "");
  await reviewer.keyboard.press("d");
  await reviewer.keyboard.press("p");
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.locator("aside dd").first()).not.toHaveText(planted?.no ?? "");
  await expect(reviewer.getByRole("button", { name: /立即生效/ })).toBeVisible();
  await reviewer.keyboard.press("n");
  await expect
    .poll(
      async () =>
        (await sql`select released_at from decisions where gold_id is not null and undone_at is null`)[0]
          ?.released_at,
    )
    .toBeTruthy();
  await reviewer.goto("/review/quality");
  await expect(reviewer.getByText("应当：通过")).toBeVisible();
  await expect(reviewer.getByText("您的决定：驳回（疑非本人）")).toBeVisible();
  expect(await findings(reviewer)).toEqual([]);
  expect(await ledgers(taskId)).toEqual(before);
  await lead.goto("/review/quality");
  await expect(lead.getByRole("row", { name: /^审核员 甲 (?!与).*样本太少 1\/20/ })).toBeVisible();
  await expect(lead.getByRole("row", { name: /^审核员 甲 1 30 / })).toBeVisible();
  expect(await findings(lead)).toEqual([]);
  await reviewer.context().close();
  await lead.context().close();
});

test("a lead hands what a reviewer holds to another by name", async ({ browser }) => {
  const reviewer = await signedIn(browser, "reviewer1");
  await reviewer.goto("/review/work");
  await expect(reviewer.locator("main [data-front] figure img").last()).toBeVisible();
  const lead = await signedIn(browser, "lead");
  await lead.goto("/review");
  await lead.getByRole("combobox", { name: /审核员 甲 持有/ }).selectOption({ label: "审核员 乙" });
  await lead.getByRole("button", { name: "移交", exact: true }).first().click();
  await expect(lead.getByText(/已移交 \d+ 张给 审核员 乙/)).toBeVisible();
  await expect(lead.getByText(/审核员 乙 持有 \d+ 张/).first()).toBeVisible();
  await reviewer.keyboard.press("f");
  await expect(reviewer.getByRole("alert").filter({ hasText: "没有保存" })).toBeVisible();
  await reviewer.context().close();
  await lead.getByRole("button", { name: "收回到队列" }).first().click();
  await expect(lead.getByText(/已收回 \d+ 张/)).toBeVisible();
  await lead.context().close();
});
