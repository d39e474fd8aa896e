import { expect, test } from "@playwright/test";
import { inventPeople } from "@/lib/demo/people";
import { axeFindings } from "./axe-findings";
import { albumPicture } from "./files/album-picture";
import { handIn, takePhoto } from "./phone/hand-in";
import { begin, confirmFacts, payFee, sayWho } from "./phone/join-task";
import { phoneJourney } from "./phone/phone-journey";
import { refused } from "./phone/refused";
import { reviewPhoto } from "./review-photo";

const at = phoneJourney("qcIdNumber", "证件号");

test("who is not on the list may enter oneself; a wrong number is refused, the right one shows one's facts", async () => {
  const { page, task, person } = at;
  const [stranger] = inventPeople({ seed: 999, count: 1, entryYear: 2023 });
  if (!stranger) throw new Error("somebody is needed");
  await begin(page, task);
  expect(await axeFindings(page)).toEqual([]);
  await sayWho(page, { 姓名: stranger.name, 证件号码: stranger.documentNumber });
  await expect(page.getByRole("heading", { name: "自行填写" })).toBeVisible();
  await page.getByRole("link", { name: "返回" }).click();
  await page.getByRole("link", { name: new RegExp(task) }).click();
  await page.getByRole("button", { name: "开始" }).click();

  const { name, documentNumber } = person;
  const mistyped = `${documentNumber.slice(0, 17)}${documentNumber.endsWith("0") ? "1" : "0"}`;
  await sayWho(page, { 姓名: name, 证件号码: mistyped });
  await refused(page, "末位校验码与前 17 位不符");
  await sayWho(page, { 姓名: name, 证件号码: documentNumber });
  await expect(page.getByText(name, { exact: true })).toHaveCount(0);
  await confirmFacts(page, person.studentNo);
});

test("a picture too small for the album rules is refused; the camera's is handed in", async () => {
  const { page, person } = at;
  await page.getByRole("button", { name: "核验身份" }).click();
  await payFee(page, "¥20.00");
  await page.getByRole("button", { name: "帮助" }).click();
  await expect(page.getByText("常见驳回原因与改法")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("link", { name: "去拍照" }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.locator("input[type=file]").setInputFiles(await albumPicture(person.capture, 450));
  await refused(page, "450 × 600");
  await page.getByRole("button", { name: "重新拍" }).click();
  await page.getByRole("link", { name: "返回" }).click();
  await takePhoto(page);
  await handIn(page, "production");
  await expect(page.getByText(/正在审核|审核中/).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("allows a message, writes to support, and takes the photo back that waits", async () => {
  const { page } = at;
  await page.getByRole("button", { name: "允许一次" }).first().click();
  await expect(page.getByText("还可发 1 条")).toBeVisible();
  await page.getByRole("link", { name: /我的信息有误/ }).click();
  await page.getByLabel("哪里有误？").fill("专业应为英语");
  await page.getByRole("button", { name: "告诉客服" }).click();
  await expect(page.getByText("等待答复")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: /返回/ }).click();
  await page.getByRole("button", { name: "撤回这张照片" }).click();
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(page.getByText("已撤回")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await takePhoto(page);
  await handIn(page, "production");
});

test("rejected with a reason, which the student reads and does better", async ({ browser }) => {
  const { page, task } = at;
  await reviewPhoto(browser, task, "reject");
  await page.reload();
  await expect(page.getByText("审核未通过，请按原因重拍")).toBeVisible();
  await expect(page.getByText(/表情/)).toBeVisible();
  await takePhoto(page);
  await handIn(page, "production");
  await reviewPhoto(browser, task, "approve");
  await page.reload();
  await expect(page.getByText("审核通过，等待交付学校")).toBeVisible();
  await expect(page.getByRole("img", { name: "第 3 次提交" })).toBeVisible();
});
