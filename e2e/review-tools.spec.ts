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
  page = await signedIn(browser, "reviewer1");
  context = page.context();
});
test.afterEach(() => context.close());

const studentNo = (on = page) => on.locator("aside dd").first();
const current = async (on = page) => (await studentNo(on).textContent()) ?? "";
const announced = (text: RegExp | string) =>
  expect(page.locator("[aria-live=polite]").filter({ hasText: text })).toHaveCount(1, { timeout: 20_000 });

async function findings(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

async function toWorkbench(on = page, address = "/review/work"): Promise<void> {
  await on.goto(address);
  await expect(on.locator("main [data-front] figure img").last()).toBeVisible();
}

test.describe("the grid", () => {
  const tiles = () => page.getByRole("region", { name: /每格左为参考照/ }).getByRole("button");
  const ready = () => expect(page.getByText("可以通过")).toBeVisible({ timeout: 30_000 });

  async function toGrid(): Promise<number> {
    await page.goto("/review");
    await page.getByRole("link", { name: /^宫格/ }).first().click();
    await expect(tiles().first().locator("img").last()).toBeVisible();
    return tiles().count();
  }

  /** Approvals of grids that stand, and rows of the log that name one. */
  async function standing() {
    const [row] = await sql`select
      (select count(*)::int from decisions where grid_id is not null and undone_at is null and released_at is null) as held,
      (select count(*)::int from audit_events where action = 'review.approve' and detail ? 'gridId') as approvals,
      (select count(*)::int from audit_events where action = 'grid.approve') as batches`;
    return { held: Number(row?.held), approvals: Number(row?.approvals), batches: Number(row?.batches) };
  }

  test("by keyboard alone: Enter does nothing too soon, D pulls out, Enter approves the rest, Z takes all back", async () => {
    const before = await standing();
    const count = await toGrid();
    expect(count).toBeGreaterThan(2);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("d");
    await expect(tiles().nth(1)).toHaveAttribute("aria-pressed", "true");
    await expect(tiles().nth(1)).toBeFocused();
    await announced(/第 2 张 .* 已抽出/);
    await page.keyboard.press("d");
    await expect(tiles().nth(1)).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press("d");
    expect((await standing()).held).toBe(before.held);
    await ready();
    await expect(page.getByRole("button", { name: `通过其余 ${count - 1} 张` })).toBeEnabled();
    await page.keyboard.press("Enter");
    await announced(`已通过 ${count - 1} 张`);
    expect(await standing()).toEqual({
      held: before.held + count - 1,
      approvals: before.approvals + count - 1,
      batches: before.batches + 1,
    });
    await expect(page.getByRole("link", { name: "逐张审核抽出的 1 张" })).toBeVisible();
    await page.keyboard.press("z");
    await announced(`已撤销 ${count - 1} 张`);
    expect((await standing()).held).toBe(before.held);
    await expect(tiles()).toHaveCount(count - 1);
  });

  test("with one photo that changed approves none, marks it, and approves the others at the second Enter", async () => {
    const before = await standing();
    const count = await toGrid();
    const label = (await tiles().first().textContent()) ?? "";
    const no = /\d{8,}/.exec(label)?.[0] ?? "";
    await sql`update submissions s set version = version + 1 from enrollments e
      where e.school_id = s.school_id and e.id = s.enrollment_id and e.student_no = ${no} and s.state = 'inReview'`;
    await ready();
    await page.keyboard.press("Enter");
    await announced(/整批没有通过，1 张已变化/);
    await expect(tiles().first()).toContainText("已变化，未通过");
    expect((await standing()).held).toBe(before.held);
    await page.keyboard.press("Enter");
    await announced(`已通过 ${count - 1} 张`);
    expect((await standing()).held).toBe(before.held + count - 1);
    await page.keyboard.press("z");
    await announced(`已撤销 ${count - 1} 张`);
  });

  for (const [name, theme, size] of [
    ["light, 200 % zoom", "light", { width: 720, height: 450 }],
    ["dark", "dark", { width: 1920, height: 1080 }],
  ] as const) {
    test(`axe finds nothing, and nothing is out of reach: ${name}`, async () => {
      await context.addCookies([{ name: "qc.theme", value: theme, url: new URL(page.url()).origin }]);
      await page.setViewportSize(size);
      await toGrid();
      expect(await findings()).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide).toBeLessThanOrEqual(0);
      await expect(page.getByRole("button", { name: /^通过其余/ })).toBeInViewport();
    });
  }

  test("says to newcomers how many photos are still to be reviewed one by one", async () => {
    const [task] = await sql`select id from tasks where name like '%届毕业生图像采集' limit 1`;
    const other = await signedIn((await context.browser()) ?? never(), "reviewer2");
    await other.goto(`/review/grid?task=${task?.id}`);
    await expect(other.getByText(/再使用宫格|通过其余/).first()).toBeVisible();
    await other.context().close();
  });
});

function never(): never {
  throw new Error("there is no browser");
}

test("a photo is cut again within the bands; the new version is the one that is decided", async () => {
  await toWorkbench();
  const no = await current();
  const cuts = async () => {
    const [row] =
      await sql`select count(*)::int as n from standardizations z join captures c on c.id = z.capture_id
      join enrollments e on e.id = c.enrollment_id where e.student_no = ${no}`;
    return Number(row?.n);
  };
  const before = await cuts();
  const panel = page.getByRole("region", { name: /重新裁切/ });
  const save = panel.getByRole("button", { name: /保存裁切/ });
  await page.keyboard.press("c");
  await expect(panel).toBeVisible();
  await expect(save).toBeDisabled();
  for (let step = 0; step < 4; step++) await page.keyboard.press("Shift+ArrowLeft");
  await expect(panel.getByText(/■ \d+ px/)).toBeVisible();
  await expect(save).toBeDisabled();
  expect(await findings()).toEqual([]);
  await page.keyboard.press("r");
  await expect(panel.getByText(/■/)).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("=");
  await expect(save).toBeEnabled();
  await page.keyboard.press("Enter");
  await announced("已换成新的裁切");
  expect(await cuts()).toBe(before + 1);
  expect(await current()).toBe(no);
  await page.keyboard.press("f");
  await announced("已通过");
  await expect
    .poll(async () => {
      const [row] =
        await sql`select count(*)::int as n from decisions d join submissions s on s.id = d.submission_id
        join enrollments e on e.id = s.enrollment_id where e.student_no = ${no} and d.undone_at is null`;
      return Number(row?.n);
    })
    .toBeGreaterThan(0);
  await page.keyboard.press("z");
  await announced("已撤销");

  await page.keyboard.press("c");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("the queue is narrowed by the address, and going back returns to the same photo", async () => {
  await toWorkbench();
  await page.keyboard.press("q");
  const dialog = page.getByRole("dialog", { name: "筛选队列" });
  await dialog.getByLabel("比对分").selectOption({ label: "没有分数" });
  await dialog.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/band=unscored/);
  await expect(page.getByText("已筛选：没有分数")).toBeVisible();
  await expect(page.locator("main [data-front] figure img").last()).toBeVisible();
  await expect(page).toHaveURL(/at=/);

  const no = await current();
  await page.keyboard.press("q");
  await dialog.getByLabel(/^学号/).fill(no);
  await dialog.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/q=/);
  expect(page.url()).not.toContain(no);
  await expect(page.getByText(`没有分数和${no}`)).toBeVisible();
  await expect(studentNo()).toHaveText(no);
  expect(await findings()).toEqual([]);

  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
  await expect(page).toHaveURL(/band=unscored/);
  await expect(studentNo()).toHaveText(no);
  await page.keyboard.press("s");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(studentNo().filter({ hasText: no })).toHaveCount(0);
  const second = await current();
  await expect(page).toHaveURL(/at=/);
  await page.getByRole("link", { name: "离开审核台" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.goBack();
  await expect(page).toHaveURL(/band=unscored/);
  await expect(studentNo()).toHaveText(second);
  await page.keyboard.press("z");
  await expect(studentNo()).toHaveText(no);
});

test("the loupe stands under the pointer and at the same point of the other face, while it is pressed", async () => {
  await toWorkbench();
  const frames = page.locator("main [data-front] figure");
  const box = await frames.last().boundingBox();
  if (!box) throw new Error("there is no photo");
  const at = { x: box.x + box.width * 0.55, y: box.y + box.height * 0.42 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await expect(page.locator("[data-loupe]")).toHaveCount(2);
  const glass = await frames.last().locator("[data-loupe]").boundingBox();
  expect(Math.abs((glass?.x ?? 0) + (glass?.width ?? 0) / 2 - at.x)).toBeLessThan(2);
  expect(Math.abs((glass?.y ?? 0) + (glass?.height ?? 0) / 2 - at.y)).toBeLessThan(2);
  await page.mouse.up();
  await expect(page.locator("[data-loupe]")).toHaveCount(0);
});

test("an undo that comes too late is told as refused, not as done", async () => {
  await toWorkbench();
  const no = await current();
  /** Decisions about the student whose effects are out: an earlier round may have had its own. */
  const released = async () => {
    const [row] =
      await sql`select count(*)::int as n from decisions d join submissions s on s.id = d.submission_id
      join enrollments e on e.id = s.enrollment_id
      where e.student_no = ${no} and d.undone_at is null and d.released_at is not null`;
    return Number(row?.n);
  };
  const before = await released();
  await page.keyboard.press("f");
  await announced("已通过");
  await expect(page.getByText(/1 项决定尚未生效/)).toBeVisible();
  const other = await context.newPage();
  await toWorkbench(other);
  await other.keyboard.press("n");
  await expect.poll(released, { timeout: 20_000 }).toBe(before + 1);
  await page.keyboard.press("z");
  await announced("没有撤销，决定仍然有效");
});
