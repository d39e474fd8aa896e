import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { makeTestCode } from "@/lib/demo/collection-code";
import { PHONE_SCHOOL } from "@/lib/demo/phone-tasks";
import { albumPicture } from "./files/album-picture";
import { codePicture } from "./files/code-picture";
import type { PhotoFile } from "./files/students";
import { handIn } from "./phone/hand-in";
import { begin, confirmFacts, payFee, sayWho } from "./phone/join-task";
import { logIn, openPhone } from "./phone/open-phone";
import { type PhonePerson, phoneTask } from "./phone/phone-task";
import { refused } from "./phone/refused";
import { reviewPhoto } from "./review-photo";

test.describe.configure({ mode: "serial" });

let task: string;
let person: PhonePerson;
let phone: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  ({ name: task, one: person } = await phoneTask("qpCollectionCode"));
  phone = await openPhone(person.capture);
  page = await logIn(phone, "青聪拍");
});
test.afterAll(() => phone.browser()?.close());

const choose = (file: PhotoFile) => page.locator("input[type=file]").setInputFiles(file);

async function sayWithCode(studentNo: string): Promise<void> {
  await choose(await codePicture(makeTestCode({ ...person, studentNo }, PHONE_SCHOOL)));
  await expect(page.getByText("已识别")).toBeVisible();
  await sayWho(page, { 姓名: person.name, 学号: person.studentNo });
}

test("a code whose 学号 is 0 leads to the registrar; the right one joins, and nobody unbinds alone", async () => {
  await begin(page, task);
  await sayWithCode("0000000");
  await refused(page, "学号为空、为 0 或异常");
  await sayWithCode(person.studentNo);
  await confirmFacts(page, person.studentNo);
  await expect(page.getByText("如需解绑，请联系客服。")).toBeVisible();
  await payFee(page, "¥30.00");
});

test("a studio's photo from the album, not too large, is made, handed in and approved", async ({
  browser,
}) => {
  await page.getByRole("link", { name: "去拍照" }).click();
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
