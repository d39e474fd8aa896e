import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import axe from "axe-core";
import postgres from "postgres";
import { signedIn } from "./sign-in";

test.describe.configure({ mode: "serial" });

const sql = postgres(process.env.QC_E2E_DATABASE ?? "", { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

let page: Page;
let context: BrowserContext;

test.beforeEach(async ({ browser }) => {
  page = await signedIn(browser, "reviewer1", "/review/work");
  context = page.context();
  await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
});
test.afterEach(() => context.close());

const studentNo = (on = page) => on.locator("aside dd").first();
const current = async (on = page) => (await studentNo(on).textContent()) ?? "";
const movedOn = (from: string, on = page) => expect(studentNo(on).filter({ hasText: from })).toHaveCount(0);
const panel = () => page.getByRole("region", { name: /驳回原因/ });
const announced = (text: RegExp | string) =>
  expect(page.locator("[aria-live=polite]").filter({ hasText: text })).toHaveCount(1);
const lost = () => page.getByRole("alert").filter({ hasText: "没有保存" });

/** Verdicts that stand on a student's latest photo. */
async function verdictsOn(no: string): Promise<string[]> {
  const rows = await sql<{ verdict: string }[]>`select d.verdict from decisions d
    join submissions s on s.school_id = d.school_id and s.id = d.submission_id
    join enrollments e on e.school_id = s.school_id and e.id = s.enrollment_id
    where e.student_no = ${no} and d.undone_at is null and d.released_at is null order by d.created_at`;
  return rows.map(({ verdict }) => verdict);
}

test("by keyboard alone: approve, reject with reasons, undo, skip and pass on", async () => {
  const first = await current();
  await page.keyboard.press("f");
  await announced("已通过");
  await movedOn(first);
  const second = await current();
  await page.keyboard.press("d");
  await expect(panel()).toBeVisible();
  await page.keyboard.press("9");
  await page.keyboard.press("r");
  await expect(panel().getByRole("button", { pressed: true }).filter({ hasText: "表情" })).toBeVisible();
  await page.keyboard.press("m");
  await page.keyboard.type("请露出双耳");
  await expect(panel().getByText("请露出双耳")).toBeVisible();
  await page.keyboard.press("Enter");
  await movedOn(second);
  await expect.poll(() => verdictsOn(second)).toEqual(["reject"]);
  await page.keyboard.press("Control+z");
  await announced("已撤销");
  expect(await current()).toBe(second);
  await page.keyboard.press("Backspace");
  await expect.poll(() => current()).toBe(first);
  expect(await verdictsOn(first)).toEqual([]);

  await page.keyboard.press("s");
  await page.keyboard.type("认识此人");
  await page.keyboard.press("Enter");
  await movedOn(first);
  const third = await current();
  await page.keyboard.press("e");
  await page.keyboard.type("拿不准");
  await page.keyboard.press("Enter");
  await movedOn(third);
  // The same 学号 may stand in several tasks.
  const passedOn = () => sql`select i.round, i.skips->0->>'reason' as reason from review_items i
    join submissions s on s.id = i.submission_id join enrollments e on e.id = s.enrollment_id
    where e.student_no = ${third} and i.is_open and i.skips <> '[]'`;
  await expect.poll(passedOn).toMatchObject([{ round: 3, reason: "拿不准" }]);
});

test("the number pad alone: reject, a reason, confirm, undo", async () => {
  const first = await current();
  await page.keyboard.press("Numpad0");
  await expect(panel()).toBeVisible();
  await page.keyboard.press("NumpadAdd");
  await page.keyboard.press("Numpad1");
  await page.keyboard.press("NumpadEnter");
  await movedOn(first);
  await page.keyboard.press("NumpadDecimal");
  await expect.poll(() => current()).toBe(first);
});

test("a Chinese input method decides nothing while it composes, and its own characters change no key", async () => {
  const first = await current();
  const send = (init: { code: string; key: string; keyCode?: number; isComposing?: boolean }) =>
    page.evaluate((event) => {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...event }),
      );
    }, init);
  await send({ code: "KeyF", key: "Process", keyCode: 229 });
  await send({ code: "KeyF", key: "f", isComposing: true });
  expect(await current()).toBe(first);

  await page.keyboard.press("d");
  await page.keyboard.press("9");
  await page.keyboard.press("m");
  const field = panel().getByRole("textbox");
  await expect(field).toBeFocused();
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "qing", selectionStart: 4, selectionEnd: 4 });
  await send({ code: "Enter", key: "Enter", isComposing: true });
  await expect(panel()).toBeVisible();
  await session.send("Input.insertText", { text: "请" });
  await expect(field).toHaveValue("请");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(panel()).toBeHidden();
  expect(await current()).toBe(first);

  await send({ code: "Slash", key: "？" });
  await expect(page.getByRole("dialog", { name: "全部按键" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a note with a phone number is refused before it is sent", async () => {
  await page.keyboard.press("d");
  await page.keyboard.press("9");
  await page.keyboard.press("m");
  await page.keyboard.type("请联系 13800138000");
  await expect(panel().getByRole("alert")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel()).toBeVisible();
});

test("without a line decisions wait, are told of, and arrive in order when it is back", async () => {
  const first = await current();
  await context.setOffline(true);
  await page.keyboard.press("f");
  await movedOn(first);
  const second = await current();
  await page.keyboard.press("f");
  await movedOn(second);
  await expect(page.getByText(/网络断开，2 项决定待发送/)).toBeVisible();
  expect(await verdictsOn(first)).toEqual([]);
  await context.setOffline(false);
  await expect.poll(() => verdictsOn(second), { timeout: 15_000 }).toEqual(["approve"]);
  expect(await verdictsOn(first)).toEqual(["approve"]);
  await page.keyboard.press("z");
  await expect.poll(() => current()).toBe(second);
  await page.keyboard.press("z");
  await expect.poll(() => current()).toBe(first);
});

test("while a pair is not there yet, its small pictures stand in for it", async () => {
  let open = () => {};
  const line = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route("**/photos/*", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (body.length > 10_000) await line;
    await route.fulfill({ response, body });
  });
  await page.reload();
  const pictures = page.locator("main [data-front] figure img");
  await expect(pictures.and(page.locator("[data-stand-in]"))).toHaveCount(2);
  open();
  await expect(pictures.and(page.locator(":not([data-stand-in])"))).toHaveCount(2);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("of two tabs the newer one decides; the older one is told, and nothing is decided twice", async () => {
  const first = await current();
  const newer = await context.newPage();
  await newer.goto("/review/work");
  await expect(newer.locator("main [data-front] figure img").last()).toBeVisible();
  expect(await current(newer)).toBe(first);
  await page.keyboard.press("f");
  await expect(lost()).toContainText(first);
  expect(await verdictsOn(first)).toEqual([]);
  await newer.keyboard.press("f");
  await expect.poll(() => verdictsOn(first)).toEqual(["approve"]);
  await newer.keyboard.press("z");
  await expect.poll(() => verdictsOn(first)).toEqual([]);
});

test("a lapsed claim is told of with everything that was chosen and typed", async () => {
  const first = await current();
  await page.keyboard.press("d");
  await page.keyboard.press("9");
  await page.keyboard.press("m");
  await page.keyboard.type("左侧太暗，请换位置");
  await sql`update review_items set claimed_until = now() - interval '1 second' where is_open`;
  await page.keyboard.press("Enter");
  await expect(lost()).toContainText(first);
  await expect(lost()).toContainText("表情");
  await expect(lost()).toContainText("左侧太暗，请换位置");
  expect(await verdictsOn(first)).toEqual([]);
});

test("a photo that changed meanwhile is not decided, and the person is told", async () => {
  const first = await current();
  await sql`update submissions s set version = version + 1 from enrollments e
    where e.school_id = s.school_id and e.id = s.enrollment_id and e.student_no = ${first} and s.state = 'inReview'`;
  await page.keyboard.press("f");
  await expect(lost()).toContainText("别人已作了修改");
  expect(await verdictsOn(first)).toEqual([]);
});

test("every tool to look closely works by its key and lets go with it", async () => {
  const figures = page.locator("main [data-front] figure");
  await page.keyboard.down("Space");
  await expect(page.locator("[data-loupe]")).toHaveCount(2);
  await page.keyboard.up("Space");
  await expect(page.locator("[data-loupe]")).toHaveCount(0);
  await page.keyboard.down("v");
  await expect(figures.first()).toContainText("原图");
  await page.keyboard.up("v");
  await expect(figures.first()).toContainText("参考照");
  await page.keyboard.down("l");
  await expect(page.locator("main canvas")).toHaveCount(2);
  await page.keyboard.up("l");
  await page.keyboard.press("3");
  await expect(figures).toHaveCount(1);
  await page.keyboard.press("4");
  await expect(figures.first()).toContainText(/历次提交|第 \d 次/);
  await page.keyboard.press("1");
  await expect(figures).toHaveCount(2);
});

test("a key of one's own is kept on the server; a taken one is refused and says by what", async () => {
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "更改“通过”的按键" }).click();
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog").getByText(/已用于“跳过”/)).toBeVisible();
  await page.getByRole("button", { name: "更改“通过”的按键" }).click();
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/review/settings") && answer.ok(),
  );
  await page.keyboard.press("j");
  await saved;
  await page.reload();
  await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
  const first = await current();
  await page.keyboard.press("f");
  expect(await current()).toBe(first);
  await page.keyboard.press("j");
  await movedOn(first);
  await page.keyboard.press("z");
  await expect.poll(() => current()).toBe(first);
  await page.keyboard.press("?");
  const reset = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/review/settings") && answer.ok(),
  );
  await page.getByRole("button", { name: "恢复默认" }).click();
  await reset;
});

async function findings(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

for (const look of [
  { name: "light", theme: "light", size: { width: 1280, height: 800 } },
  { name: "dark", theme: "dark", size: { width: 1920, height: 1080 } },
  { name: "200 % zoom", theme: "light", size: { width: 720, height: 450 } },
]) {
  test(`axe finds nothing, and nothing is out of reach: ${look.name}`, async () => {
    await context.addCookies([{ name: "qc.theme", value: look.theme, url: new URL(page.url()).origin }]);
    await page.setViewportSize(look.size);
    await page.reload();
    await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
    expect(await findings()).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await expect(page.getByRole("button", { name: /^通过/ })).toBeInViewport();
    const pair = () =>
      page
        .locator("main [data-front] figure")
        .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().toJSON()));
    const before = await pair();
    await page.keyboard.press("d");
    await expect(panel()).toBeVisible();
    expect(await pair()).toEqual(before);
    await expect(page.getByRole("button", { name: /确认驳回/ })).toBeInViewport();
    expect(await findings()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "全部按键" })).toBeVisible();
    expect(await findings()).toEqual([]);
  });
}
