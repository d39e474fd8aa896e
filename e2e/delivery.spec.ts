import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { verifyArchive } from "@/lib/delivery/summary/verify";
import { readArchive, readJpeg, sha256 } from "./files/read-archive";
import { signedIn } from "./sign-in";

const FOR_SCHOOL = "/tasks/15556/1/batches";
const FOR_REGISTRY = "/tasks/15557/1/batches/1";
const PER_ARCHIVE = 3;
const DEGREE = "150x210";

let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, "operator", FOR_SCHOOL);
});

const dialog = () => page.getByRole("dialog");

/** Presses a button that opens a dialog, fills it in, and presses the dialog's own. */
async function through(button: string | RegExp, fill: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await fill();
  await dialog().getByRole("button", { name: button }).click();
  await expect(dialog()).toBeHidden();
}

test("a batch in two sizes and several archives is checked, sealed, built, and each archive is what it says", async () => {
  await page.getByRole("button", { name: "新建交付批次" }).click();
  await dialog().getByText("尺寸、清单、分包与范围").click();
  await dialog().getByLabel("学位授予信息").check();
  await expect(dialog().getByLabel("文件名")).toHaveValue("{CC}/{XH}");
  await dialog().getByLabel("CSV 清单编码").selectOption({ label: "GB18030（旧软件）" });
  await dialog().getByLabel("分包").selectOption({ label: "每包最多若干人" });
  await dialog().getByLabel("每包最多", { exact: true }).fill(String(PER_ARCHIVE));
  await dialog().getByRole("button", { name: "建立并预检" }).click();
  await page.waitForURL(/\/batches\/\d+$/);
  await expect(page.getByText(/^预检于/)).toBeVisible();
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
  await expect(page.getByRole("button", { name: "标记为已上网" })).toBeHidden();
  await through("结束批次", () => dialog().getByLabel(/原因/).fill("学校已核对"));
  await expect(page.getByRole("listitem").filter({ hasText: "已结束" })).toHaveAttribute(
    "aria-current",
    "step",
  );
});

test("what goes to 学信网 is marked online once it is seen there", async () => {
  await page.goto(FOR_REGISTRY);
  await through("登记交付（学信网）", async () => {
    await dialog().getByLabel("交付方式").selectOption({ label: "专用安全通道" });
    await dialog().getByLabel("接收人").fill("采集平台");
  });
  await through("标记为已上网", () => dialog().getByLabel(/原因/).fill("已在学信网核对"));
  await expect(page.getByRole("listitem").filter({ hasText: "已上网" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await page.goto("/tasks/15557/1/roster?bucket=online");
  await expect(page.getByRole("gridcell", { name: "已上网" }).first()).toBeVisible();
});
