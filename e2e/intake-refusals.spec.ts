import { expect, test } from "@playwright/test";
import { makeTestCode } from "@/lib/demo/collection-code";
import { PHONE_SCHOOL } from "@/lib/demo/phone-tasks";
import { axeFindings } from "./axe-findings";
import { albumPicture, heavyPicture } from "./files/album-picture";
import { heldCode } from "./files/code-picture";
import { begin, confirmFacts, payFee, sayWho } from "./phone/join-task";
import { phoneJourney } from "./phone/phone-journey";
import { refused } from "./phone/refused";
import { taskInDatabase } from "./phone/task-in-database";

const at = phoneJourney("qpCollectionCode", "再次采集", ({ third }) =>
  heldCode(makeTestCode(third, PHONE_SCHOOL)),
);
const task = taskInDatabase(() => at.task);
test.afterAll(() => task.stop());

/** The page of the enrollment, from the first test on. */
let home: string;

test("who has a portrait already is sent to the registrar; once permitted, it costs the extra fee", async () => {
  const { page, third } = at;
  await task.put(third.studentNo, { standing: "exempt" });
  await begin(page, at.task);
  await page.getByRole("button", { name: "用相机扫码" }).click();
  await expect(page.getByText("已扫到采集码")).toBeVisible();
  const said = { 姓名: third.name, 学号: third.studentNo };
  await sayWho(page, said);
  await refused(page, /已有学历图像.*¥10\.00/);
  await task.put(third.studentNo, { standing: "listed", isRecollection: true });
  await sayWho(page, said);
  await confirmFacts(page, third.studentNo);
  home = page.url();
  await payFee(page, "¥10.00");
  await page.reload();
  await expect(page.getByText("已付 ¥10.00")).toBeVisible();
});

test("where prints are posted to everybody, nobody shoots before the address is there", async () => {
  const { page } = at;
  await task.change({ address: "required", limits: { extraServicePriceFen: null } });
  await page.goto(`${home}/shoot`);
  await refused(page, "填写收件地址后才能拍摄");
  await expect(page.getByRole("button", { name: "拍照" })).toHaveCount(0);
  await page.goto(home);
  await page.getByRole("link", { name: "填写收件地址" }).click();
  await page.getByLabel("收件人").fill("某生");
  await page.getByLabel("手机号").fill("13800000000");
  await page.getByLabel("省市区和详细地址").fill("示例省示例市示例路 1 号");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("link", { name: "去拍照" })).toBeVisible();
});

test("a file too heavy is refused; so is a standard photo more than the day allows, with the time of the next", async () => {
  const { page, third } = at;
  const file = page.locator("input[type=file]");
  await page.goto(`${home}/shoot`);
  await file.setInputFiles(await heavyPicture(third.capture));
  await refused(page, /KB|MB/);
  await page.getByRole("button", { name: "重新拍" }).click();
  const standardizationsUntil = new Date(Date.now() + 23 * 3600_000);
  await task.put(third.studentNo, { standardizationsUsed: 3, standardizationsUntil });
  await file.setInputFiles(await albumPicture(third.capture));
  await page.getByRole("button", { name: "开始制作" }).click();
  await refused(page, "上限 3 次，已用 3 次");
  await page.goto(home);
  await expect(page.getByText("制作次数已用完")).toBeVisible();
  await expect(page.getByText(/起可再次制作/)).toBeVisible();
  await expect(page.getByRole("link", { name: "去拍照" })).toHaveCount(0);
});

test("whose submissions are used up asks support, or pays for one more where the task offers it", async () => {
  const { page, third } = at;
  await task.put(third.studentNo, {
    ...{ standardizationsUsed: 0, standardizationsUntil: null },
    ...{ photo: "rejected", submissionsUsed: 3 },
  });
  await page.reload();
  await expect(page.getByText("提交次数已用完，请联系客服或学籍科")).toBeVisible();
  await page.goto(`${home}/shoot`);
  await refused(page, "上限 3 次，已用 3 次");
  await task.change({ limits: { extraServicePriceFen: 100 } });
  await page.goto(home);
  await expect(page.getByText("如需再提交请先支付")).toBeVisible();
  await payFee(page, "¥1.00");
});
