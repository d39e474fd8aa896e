import { expect, test } from "@playwright/test";
import { signedIn } from "./sign-in";

const FINDINGS = "/tasks/15555/1/findings";

test("a registrar takes swapped photos back, and sends a photo that the machine stopped to the reviewers", async ({
  browser,
}) => {
  const page = await signedIn(browser, "registrar", FINDINGS);
  const swap = page.locator("section section", { hasText: "疑似两名学生的照片互换" }).first();
  await expect(swap.getByRole("img")).toHaveCount(4);
  const students = await swap.locator("figcaption b, figcaption span.font-semibold").allTextContents();
  await swap.getByRole("button", { name: "确有问题…" }).click();
  const dialog = page.getByRole("dialog");
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.getByLabel("原因").fill("两名学生的照片互换");
  await dialog.getByRole("button", { name: "确认照片有误" }).click();
  await expect(page.getByText("已处理")).toBeVisible();

  await page.getByRole("link", { name: /确有问题（1）/ }).click();
  const settled = page.locator("section section").first();
  await expect(settled).toContainText("两名学生的照片互换");
  await expect(settled).toContainText(students[0] ?? "");
  await expect(settled.getByText("已撤回")).toHaveCount(2);

  const stopped = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "送人工审核…" }) });
  const before = await stopped.count();
  expect(before).toBeGreaterThan(0);
  await stopped.first().getByRole("button", { name: "送人工审核…" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("误判，肉眼看合格");
  await page.getByRole("dialog").getByRole("button", { name: "送人工审核" }).click();
  await expect(page.getByText("已送人工审核")).toBeVisible();
  await expect(stopped).toHaveCount(before - 1);
  await page.context().close();
});

test("a reviewer, who has nothing to settle, is not led there", async ({ browser }) => {
  const page = await signedIn(browser, "reviewer1", "/tasks/15555/1/rules");
  await expect(page.getByRole("link", { name: "任务规则" })).toBeVisible();
  await expect(page.getByRole("link", { name: "疑点" })).toHaveCount(0);
  expect((await page.goto(FINDINGS))?.status()).toBe(404);
  await page.context().close();
});
