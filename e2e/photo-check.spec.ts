import { expect, test } from "@playwright/test";
import { signedIn } from "./sign-in";

const PORTRAITS = "lib/demo/portraits";

test("a reviewer has a picture measured and compared, and nothing of it stays", async ({ browser }) => {
  const page = await signedIn(browser, "reviewer1");
  await page.getByRole("link", { name: "照片检测" }).click();
  const choices = page.locator("input[type=file]");
  await choices.nth(0).setInputFiles(`${PORTRAITS}/defect/id007_defect_side-shadow.jpg`);
  await choices.nth(1).setInputFiles(`${PORTRAITS}/ref/id007_ref.jpg`);
  await page.getByRole("button", { name: "开始检测" }).click();

  await expect(page.getByText("阴阳脸")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("img", { name: "标准照" })).toBeVisible();
  await expect(page.getByText(/^相似程度 \d+/)).toBeVisible();
  await page.getByRole("button", { name: "睁眼", exact: true }).click();
  await expect(page.locator("svg polygon")).toHaveCount(2);
});

test("a picture without a face is refused with what to do", async ({ browser }) => {
  const page = await signedIn(browser, "reviewer1", "/tools/photo-check");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(`${PORTRAITS}/defect/id007_defect_no-face.jpg`);
  await page.getByRole("button", { name: "开始检测" }).click();
  await expect(page.getByText("没有找到人脸")).toBeVisible({ timeout: 60_000 });
});

test("a picture that is no code and no card is told so, with what to do", async ({ browser }) => {
  const page = await signedIn(browser, "reviewer1", "/tools/photo-check");
  for (const [kind, finding] of [
    ["采集码截图", "没有识别到二维码"],
    ["身份证照片", "没有找到卡片"],
  ] as const) {
    await page.getByRole("radio", { name: kind }).check();
    await page.locator("input[type=file]").setInputFiles(`${PORTRAITS}/ref/id007_ref.jpg`);
    await page.getByRole("button", { name: "开始检测" }).click();
    await expect(page.getByText(finding)).toBeVisible({ timeout: 60_000 });
  }
});
