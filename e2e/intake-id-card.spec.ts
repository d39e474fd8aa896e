import { expect, test } from "@playwright/test";
import { cardPicture } from "./files/card-picture";
import { handIn, takePhoto } from "./phone/hand-in";
import { begin, confirmFacts, sayWho } from "./phone/join-task";
import { phoneJourney } from "./phone/phone-journey";
import { refused } from "./phone/refused";
import { reviewPhoto } from "./review-photo";

const at = phoneJourney("eZhiPai", "身份证");

test("both sides of the card are looked at; a blurred one is refused with what is wrong", async () => {
  const { page, task, person } = at;
  await begin(page, task);
  const front = page.getByLabel(/选择图片/).first();
  const back = page.getByLabel(/选择图片/).last();
  // The network is gone as the picture is sent: the same picture is sent again without being chosen again.
  await page.route("**/pictures/cardFront", (route) => route.abort(), { times: 1 });
  await front.setInputFiles(await cardPicture("blurred"));
  await refused(page, "网络");
  await page.getByRole("button", { name: "重试" }).click();
  await refused(page, "不够清晰");
  await front.setInputFiles(
    await cardPicture("sharp", { name: `${person.name}某`, documentNumber: person.documentNumber }),
  );
  await back.setInputFiles(await cardPicture("sharp"));
  await expect(page.getByText("已识别")).toHaveCount(2);
  await expect(page.getByLabel("证件号码", { exact: true })).toHaveValue(person.documentNumber);
  await expect(page.getByText("由证件照片识别，请核对")).toHaveCount(2);
  // What was misread is put right by hand.
  await sayWho(page, { 姓名: person.name });
  await confirmFacts(page, person.studentNo);
});

test("nothing is to be paid: the photo is taken, handed in and approved", async ({ browser }) => {
  const { page, task } = at;
  await expect(page.getByRole("button", { name: "查看费用" })).toHaveCount(0);
  await takePhoto(page);
  await handIn(page, "submission");
  await reviewPhoto(browser, task, "approve");
  await page.reload();
  await expect(page.getByText("审核通过，等待交付学校")).toBeVisible();
});
