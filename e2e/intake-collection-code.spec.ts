import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DEMO_SCHOOLS } from "@/lib/demo/accounts";
import { makeTestCode } from "@/lib/demo/collection-code";
import { PHONE_SCHOOL } from "@/lib/demo/phone-tasks";
import { readPortrait } from "@/lib/demo/portraits";
import { codePicture, poorPicture } from "./files/code-picture";
import type { PhotoFile } from "./files/students";
import { handIn, takePhoto } from "./phone/hand-in";
import { begin, confirmFacts, payFee, sayWho } from "./phone/join-task";
import { logIn, openPhone } from "./phone/open-phone";
import { phoneJourney } from "./phone/phone-journey";
import type { PhonePerson } from "./phone/phone-task";
import { refused } from "./phone/refused";
import { reviewPhoto } from "./review-photo";

const ACCOUNT = "采集码";
/** Before the first phone stands somebody else, before the second one the person whose code it is. */
const at = phoneJourney("qcCollectionCode", ACCOUNT, ({ other }) => readPortrait(other.capture));
let own: BrowserContext;
let page: Page;

test.afterAll(() => own?.browser()?.close());

const show = (file: PhotoFile, on: Page) => on.locator("input[type=file]").setInputFiles(file);
const whoIs = ({ name, studentNo, documentNumber }: PhonePerson) => ({
  ...{ 姓名: name, 学号: studentNo, "证件号后 4 位": documentNumber.slice(-4) },
});

async function showCode(of: PhonePerson, school: { code: string; name: string }, on: Page): Promise<void> {
  await show(await codePicture(makeTestCode(of, school)), on);
  await expect(on.getByText("已识别")).toBeVisible();
}

test("a code that cannot be read, of another school or of another person is refused, each with its reason", async () => {
  const { page, task, person, other } = at;
  await begin(page, task);
  await show(await poorPicture(await codePicture(makeTestCode(person, PHONE_SCHOOL))), page);
  await refused(page, "没有识别出采集码");
  await showCode(person, DEMO_SCHOOLS[0], page);
  await sayWho(page, whoIs(person));
  await refused(page, `采集码中的院校代码是 ${DEMO_SCHOOLS[0].code}`);
  await showCode({ ...person, name: other.name }, PHONE_SCHOOL, page);
  await sayWho(page, whoIs(person));
  await refused(page, "姓名与采集码不一致");
  await showCode(person, PHONE_SCHOOL, page);
  await sayWho(page, whoIs(person));
  await confirmFacts(page, PHONE_SCHOOL.code);
  await payFee(page, "¥30.00");
});

test("somebody else before the camera is stopped before a reviewer sees it", async () => {
  const { page } = at;
  await takePhoto(page);
  await handIn(page, "submission");
  await expect(page.getByText("人像比对差异明显")).toBeVisible({ timeout: 60_000 });
});

test("the same account on another phone goes on; a computer and another account are refused", async ({
  browser,
}) => {
  const { task, person } = at;
  own = await openPhone(await readPortrait(person.capture));
  page = await logIn(own, ACCOUNT);
  await page.getByRole("link", { name: new RegExp(task) }).click();
  await expect(page).toHaveURL(/\/m\/mine\//);
  const computer = await browser.newContext({ storageState: await own.storageState() });
  const desk = await computer.newPage();
  await desk.goto(`${page.url()}/shoot`);
  await refused(desk, "不能用电脑拍照");
  await expect(desk.getByRole("button", { name: "拍照" })).toHaveCount(0);
  await desk.evaluate(() => localStorage.clear());
  const friend = await logIn(computer, "同学");
  await begin(friend, task);
  await showCode(person, PHONE_SCHOOL, friend);
  await sayWho(friend, whoIs(person));
  await refused(friend, "已被另一个微信账号关联");
  await computer.close();
});

test("the right person is approved, and waits to be put online", async ({ browser }) => {
  const { task } = at;
  await takePhoto(page);
  await handIn(page, "submission");
  await reviewPhoto(browser, task, "approve");
  await page.reload();
  await expect(page.getByText("审核通过，待上网")).toBeVisible();
});
