import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "./axe-findings";
import { signIn } from "./sign-in";

const PAGES = {
  registrar: ["/", "/progress", "/tasks", "/tasks/new", "/students", "/onsite", "/schools"].concat(
    [
      "",
      "/roster",
      "/photos",
      "/findings",
      "/onsite",
      "/batches",
      "/prints",
      "/corrections",
      "/unreached",
      "/rules",
      "/rules/edit",
    ].map((part) => `/tasks/15555/1${part}`),
    ["/results", "/results/mismatches", "/results/loop", "/ledger", "/report"].map(
      (part) => `/tasks/15555/2${part}`,
    ),
    "/registry",
  ),
  admin: ["/", "/progress", "/hall", "/schools", "/staff", "/audit"],
  college: ["/progress", "/tasks/15555/1", "/hall/tasks/15555/1"],
  reviewer1: ["/", "/review", "/review/work", "/tools/photo-check"],
};

const LOOKS = [
  { locale: "zh-CN", theme: "light", width: 1280 },
  { locale: "en", theme: "dark", width: 1920 },
] as const;

/** What stays in Latin letters on a Chinese screen: codes, formats, units, keys, logins and data of the demo. */
const LATIN =
  /\b(JPG|JPEG|PNG|ZIP|XLSX?|CSV|UTF|GB18030|KB|MB|GB|px|dpi|sRGB|QQ|ID|English|npm run audit|local[\w-]*|[A-Z]{2,6}\d*|[FDSZG?]|e智拍)\b/g;

async function dress(page: Page, { locale, theme, width }: (typeof LOOKS)[number]) {
  const url = new URL(page.url()).origin;
  await page.context().addCookies([
    { name: "qc.locale", value: locale, url },
    { name: "qc.theme", value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 900 });
}

for (const [login, paths] of Object.entries(PAGES)) {
  for (const look of LOOKS) {
    test(`${login}: every page in ${look.locale}, ${look.theme}, ${look.width} px wide`, async ({ page }) => {
      await signIn(page, login);
      await dress(page, look);
      for (const path of paths) {
        await test.step(path, async () => {
          await page.goto(path);
          await expect(page.getByRole("heading").first()).toBeVisible();
          expect.soft(await axeFindings(page), path).toEqual([]);
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect.soft(tooWide, `${path} must not scroll sideways`).toBeLessThanOrEqual(0);
          expect.soft(await page.title()).not.toBe("");
          const text = (await page.locator("main").allInnerTexts()).join("\n");
          if (look.locale === "zh-CN" && !["/audit", "/staff"].includes(path)) {
            expect.soft(text.replace(LATIN, "").match(/[A-Za-z]{3,} [A-Za-z]{3,}/g) ?? [], path).toEqual([]);
          }
        });
      }
    });
  }
}

test("a photographer's pages fit a phone held upright, and every way to bring pictures stands in its box", async ({
  page,
}) => {
  await signIn(page, "photographer");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/onsite");
  const shoot = await page.getByRole("main").getByRole("link").first().getAttribute("href");
  for (const path of ["/onsite", shoot ?? "", `${shoot}/pictures`]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(tooWide, `${path} must not scroll sideways`).toBeLessThanOrEqual(0);
  }
  const box = page.locator("div.border-dashed");
  for (const name of ["选择文件", "选择文件夹"])
    await expect(box.getByText(name, { exact: true })).toBeVisible();
});
