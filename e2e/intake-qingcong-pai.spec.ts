import { expect, test } from "@playwright/test";
import { makeTestCode } from "@/lib/demo/collection-code";
import { PHONE_SCHOOL } from "@/lib/demo/phone-tasks";
import { axeFindings } from "./axe-findings";
import { albumPicture } from "./files/album-picture";
import { codePicture, heldCode } from "./files/code-picture";
import type { PhotoFile } from "./files/students";
import { handIn } from "./phone/hand-in";
import { begin, confirmFacts, sayWho } from "./phone/join-task";
import { phoneJourney } from "./phone/phone-journey";
import { refused } from "./phone/refused";
import { reviewPhoto } from "./review-photo";

/** Before the phone is held the right code, for the camera to read. */
const at = phoneJourney("qpCollectionCode", "青聪拍", ({ one }) => heldCode(makeTestCode(one, PHONE_SCHOOL)));

const choose = (file: PhotoFile) => at.page.locator("input[type=file]").setInputFiles(file);

test("a code whose 学号 is 0 leads to the registrar; the right one is read by the camera, and nobody unbinds alone", async () => {
  const { page, task, person } = at;
  const said = { 姓名: person.name, 学号: person.studentNo };
  await begin(page, task);
  await choose(await codePicture(makeTestCode({ ...person, studentNo: "0000000" }, PHONE_SCHOOL)));
  await expect(page.getByText("已识别")).toBeVisible();
  await sayWho(page, said);
  await refused(page, "学号为空、为 0 或异常");
  await page.getByRole("button", { name: "用相机扫码" }).click();
  await expect(page.getByText("已扫到采集码")).toBeVisible();
  await sayWho(page, said);
  await confirmFacts(page, person.studentNo);
  await expect(page.getByText("如需解绑，请联系客服。")).toBeVisible();
});

test("who pays for a shoot on site is shown the way there, and may take the photo alone all the same", async () => {
  const { page } = at;
  await page.getByRole("button", { name: "线下拍摄交费" }).click();
  await page.getByRole("button", { name: "查看费用" }).click();
  await page.getByRole("button", { name: "去支付 ¥30.00" }).click();
  await expect(page.getByText("已交线下拍摄费")).toBeVisible();
  await expect(page.getByText("已付 ¥30.00")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "查看现场安排" }).click();
  await expect(page.getByRole("heading", { name: "本学院的场次" })).toBeVisible();
  await page.goBack();
});

test("a studio's photo from the album, not too large, is made, handed in and approved", async ({
  browser,
}) => {
  const { page, task, person } = at;
  await page.getByRole("link", { name: "自己拍照" }).click();
  await expect(page.getByText(/不要自拍/)).toBeVisible();
  await choose(await albumPicture(person.capture, 1500));
  await refused(page, "1500 × 2000");
  await page.getByRole("button", { name: "重新拍" }).click();
  await choose(await albumPicture(person.capture));
  await handIn(page, "production");
  await reviewPhoto(browser, task, "approve");
  await page.reload();
  await expect(page.getByText("审核通过，待上网")).toBeVisible();
});
