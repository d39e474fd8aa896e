import { expect, test } from "@playwright/test";
import { signedIn } from "./sign-in";

test("a run is packed only once that was said twice", async ({ browser }) => {
  const page = await signedIn(browser, "registrar", "/tasks/15555/1/prints");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "生成冲印版面…" }).click();
  await dialog.getByRole("button", { name: /^生成 \d+ 人$/ }).click();
  const pack = page.getByRole("button", { name: /^确认装袋：第 \d+ 批$/ });
  await expect(pack).toBeVisible({ timeout: 60_000 });
  for (const answer of ["取消", "确认装袋"]) {
    await pack.click();
    await expect(dialog).toContainText("学生不能再改收件地址");
    await dialog.getByRole("button", { name: answer, exact: true }).click();
    await expect(dialog).toBeHidden();
    if (answer === "取消") await expect(pack).toBeVisible();
  }
  await expect(page.getByText(/^\d+ 份已装袋/)).toBeVisible();
  await expect(pack).toHaveCount(0);
  await page.context().close();
});
