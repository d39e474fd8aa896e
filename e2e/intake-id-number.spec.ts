import { type BrowserContext, chromium, devices, expect, type Page, test } from "@playwright/test";
import axe from "axe-core";
import type { DemoPerson } from "@/lib/demo/people";
import { listIdentities } from "@/lib/demo/portraits";
import { fakeCamera } from "./files/fake-camera";
import { makeCohort } from "./files/students";
import { signedIn } from "./sign-in";

const TASK = `2026级新生图像采集 手机联调 ${Date.now() % 100_000}`;

test.describe.configure({ mode: "serial" });

let person: DemoPerson;
let phone: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  const { people } = await makeCohort({ seed: 88, count: 1, photos: 1 });
  const [first] = people;
  const [identity] = await listIdentities();
  if (!first || !identity) throw new Error("somebody is needed");
  person = first;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox", "--disable-gpu", ...(await fakeCamera(identity.capture))],
  });
  phone = await browser.newContext({
    ...devices["Pixel 7"],
    baseURL: process.env.QC_E2E_URL,
    locale: "zh-CN",
    permissions: ["camera"],
  });
  page = await phone.newPage();
});

test.afterAll(async () => {
  await phone.browser()?.close();
});

async function barriers(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

test("a registrar opens a task for new students and puts one on its list", async ({ browser }) => {
  const desk = await signedIn(browser, "registrar");
  await desk.goto("/tasks/new");
  await desk.getByRole("button", { name: /青聪云 · 证件号/ }).click();
  await desk.getByLabel("任务名称").fill(TASK);
  await desk.getByLabel("届（毕业年份）或入学年份").fill("2026");
  await desk.getByRole("button", { name: "下一步" }).click();
  await desk.getByLabel("开始时间").fill("2026-01-01T08:00");
  await desk.getByLabel("截止时间").fill("2027-12-31T18:00");
  await desk.getByLabel("价格（元）").fill("25");
  await expect(async () => {
    await desk.getByRole("button", { name: "下一步" }).click();
    await expect(desk.getByRole("button", { name: "保存为草稿" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await desk.getByRole("button", { name: "保存为草稿" }).click();
  await desk.waitForURL(/\/tasks\/15555\/\d+$/);
  const address = new URL(desk.url()).pathname;
  await desk.getByRole("button", { name: "开放任务" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "开放任务" }).click();
  await expect(desk.getByText("进行中").first()).toBeVisible();
  await desk.goto(`${address}/roster`);
  await desk.getByRole("button", { name: "添加学生" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("姓名", { exact: true }).fill(person.name);
  await dialog.getByLabel("证件号码").fill(person.documentNumber);
  await dialog.getByLabel("学号", { exact: true }).fill("9900880");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(desk.getByText(`已添加 ${person.name}。`)).toBeVisible();
  await desk.context().close();
});

test("on a phone: log in, find the task by pinyin, read, and be refused with a wrong number", async () => {
  await page.goto("/m");
  await page.getByLabel("测试名字").fill(`手机 ${Date.now()}`);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("link", { name: "去采集" }).click();
  await page.getByRole("searchbox").fill("shili daxue");
  await page.getByRole("link", { name: /武汉示例大学/ }).click();
  await page.getByRole("link", { name: new RegExp(TASK) }).click();
  expect(await barriers()).toEqual([]);
  await page.getByRole("button", { name: "开始" }).click();
  const read = page.getByRole("button", { name: "我已阅读并同意" });
  const name = page.getByLabel("姓名");
  await expect(async () => {
    if (!(await name.isVisible())) await read.click({ timeout: 1000 });
    await expect(name).toBeVisible({ timeout: 1000 });
  }).toPass();
  await name.fill(person.name);
  await page
    .getByLabel("证件号码")
    .fill(`${person.documentNumber.slice(0, 17)}${person.documentNumber.endsWith("0") ? "1" : "0"}`);
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("证件号码").fill(person.documentNumber);
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("9900880")).toBeVisible();
  await expect(page.getByText(person.name, { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "是我，关联任务" }).click();
  await expect(page).toHaveURL(/\/m\/mine\//);
});

test("pays, has the identity checked, takes the photo, reads the report and hands it in", async () => {
  await page.getByRole("button", { name: "核验身份" }).click();
  await page.getByRole("button", { name: "查看费用" }).click();
  await page.getByRole("button", { name: "去支付 ¥25.00" }).click();
  await page.getByRole("link", { name: "去拍照" }).click();
  expect(await barriers()).toEqual([]);
  await page.getByRole("button", { name: "帮助" }).click();
  await expect(page.getByText("常见驳回原因与改法")).toBeVisible();
  expect(await barriers()).toEqual([]);
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: "拍照" }).click();
  await page.getByRole("button", { name: "拍摄" }).click();
  await page.getByRole("button", { name: "开始制作" }).click();
  const standard = page.getByRole("img", { name: "标准照" });
  await expect(standard).toBeVisible({ timeout: 60_000 });
  expect(await barriers()).toEqual([]);
  await page.reload();
  await expect(standard).toBeVisible();
  await page.getByRole("button", { name: /提交审核|请人工审核/ }).click();
  await expect(page).toHaveURL(/\/m\/mine\/[^/]+$/);
  await expect(page.getByText(/正在审核|审核中/).first()).toBeVisible();
});

test("allows a message, writes to support, and takes the photo back that waits", async () => {
  await page.getByRole("button", { name: "允许一次" }).first().click();
  await expect(page.getByText("还可发 1 条")).toBeVisible();
  await page.getByRole("link", { name: /我的信息有误/ }).click();
  await page.getByLabel("哪里有误？").fill("专业应为英语");
  await page.getByRole("button", { name: "告诉客服" }).click();
  await expect(page.getByText("等待答复")).toBeVisible();
  expect(await barriers()).toEqual([]);
  await page.getByRole("link", { name: /返回/ }).click();
  await page.getByRole("button", { name: "撤回这张照片" }).click();
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(page.getByText("已撤回")).toBeVisible();
  await expect(page.getByRole("link", { name: "去拍照" })).toBeVisible();
  expect(await barriers()).toEqual([]);
});
