import { type BrowserContext, chromium, devices, type Page } from "@playwright/test";
import { fakeCamera } from "../files/fake-camera";

/** A phone whose camera shows a picture. */
export async function openPhone(before: Buffer): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox", "--disable-gpu", ...(await fakeCamera(before))],
  });
  return browser.newContext({
    ...devices["Pixel 7"],
    baseURL: process.env.QC_E2E_URL,
    locale: "zh-CN",
    permissions: ["camera"],
  });
}

/** Everybody of this test name shares one account, whichever phone it is. */
export async function logIn(phone: BrowserContext, account: string): Promise<Page> {
  const page = await phone.newPage();
  await page.goto("/m");
  await page.getByLabel("测试名字").fill(account);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("link", { name: "去采集" }).waitFor();
  return page;
}
