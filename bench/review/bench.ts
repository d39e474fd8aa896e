import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import postgres from "postgres";
import { seedQueue, seedTask } from "@/db/testing/seed-queue";
import { ensureBrowser } from "@/scripts/runtime/browser.mjs";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { percentile } from "../report/percentile";
import { printTable } from "../report/table";
import { type SeededReviewer, seedReviewers } from "../seed/reviewers";
import { writePictures } from "./pictures";
import { installProbe, type Swap } from "./probe";

const GOALS = { p95: 33, p99: 50, missed: 0.01 };
const ITEMS = 320;
const KEYS = 300;
const FLOOR_KEYS = 100;
const SLOWDOWN = 4;
const EVERY_MS = 1_500;
const VIEWPORT = { width: 1920, height: 1080 };
const FLAGS = ["--disable-gpu", "--disable-background-networking", "--no-sandbox"];

export const stack = { demo: false };

/** `--keys N` presses fewer keys, for a quick look. */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const keys = Number(args[args.indexOf("--keys") + 1] || KEYS);
  const owner = postgres(running.ownerUrl, { max: 2, onnotice: () => {} });
  const place = await seedTask(owner, "16900");
  const sizes = await writePictures(ITEMS);
  await seedQueue(owner, place, ITEMS, (n, kind) => sizes.get(`${n}/${kind}`) ?? 0);
  await owner`analyze`;
  const [reviewer] = await seedReviewers(owner, place.schoolId, 1);
  if (!reviewer) throw new Error("nobody is there");
  await ensureBrowser();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: FLAGS });
  try {
    const context = await signedIn(browser, running.url, reviewer);
    // Half of the floor before and half after, so that a busier machine shows in both.
    const before = await floor(context, FLOOR_KEYS / 2);
    const swaps = await review(context, running.url, keys);
    const after = await floor(context, FLOOR_KEYS / 2);
    return report(swaps, [...before, ...after]);
  } finally {
    await browser.close();
    await owner.end();
  }
}

async function signedIn(browser: Browser, url: string, { cookie }: SeededReviewer): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "zh-CN" });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  return context;
}

async function review(context: BrowserContext, url: string, keys: number): Promise<Swap[]> {
  const page = await context.newPage();
  await page.addInitScript(installProbe, "main figure img");
  await page.goto(`${url}/review/work`);
  await page.locator("main [data-front] figure img").nth(1).waitFor();
  // Everything ahead is there, as it is for somebody who has begun to look.
  await page.waitForLoadState("networkidle");
  return press(page, keys);
}

/** A bare page that swaps two decoded pictures of the same size, as the measure of what is possible here. */
async function floor(context: BrowserContext, keys: number): Promise<Swap[]> {
  const page = await context.newPage();
  await page.setContent(
    `<body style="margin:0;background:#666;display:flex;gap:2px"><figure style="margin:0"></figure><figure style="margin:0"></figure></body>`,
  );
  await page.evaluate(installProbe, "figure img");
  await page.evaluate(async (count) => {
    const draw = async (at: number) => {
      const canvas = new OffscreenCanvas(480, 640);
      const pen = canvas.getContext("2d");
      for (let y = 0; pen && y < 640; y += 4)
        for (let x = 0; x < 480; x += 4) {
          pen.fillStyle = `rgb(${(x * at) % 255} ${(y + at * 13) % 255} ${(x + y) % 255})`;
          pen.fillRect(x, y, 4, 4);
        }
      const image = new Image();
      image.style.width = "780px";
      image.src = URL.createObjectURL(await canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 }));
      await image.decode();
      return image;
    };
    const images = await Promise.all(Array.from({ length: 2 * (count + 1) }, (_, at) => draw(at + 1)));
    const frames = [...document.querySelectorAll("figure")];
    let shown = 0;
    const show = () => {
      for (const [at, frame] of frames.entries()) frame.replaceChildren(images[shown * 2 + at] ?? "");
      shown++;
    };
    show();
    window.addEventListener("keydown", (event) => event.code === "KeyF" && show());
  }, keys);
  const swaps = await press(page, keys);
  await page.close();
  return swaps;
}

async function press(page: Page, keys: number): Promise<Swap[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  for (let turn = 0; turn < keys; turn++) {
    await page.keyboard.press("KeyF");
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return page.evaluate(() => (window as Window & { qcProbe?: { swaps: Swap[] } }).qcProbe?.swaps ?? []);
}

function report(swaps: readonly Swap[], bare: readonly Swap[]) {
  const at = (list: readonly Swap[], share: number) =>
    percentile(
      list.map((swap) => swap.ms),
      share,
    );
  const missed = swaps.filter((swap) => !swap.wasReady).length / Math.max(1, swaps.length);
  const shift = Math.max(0, ...swaps.map((swap) => swap.layoutShift));
  printTable(
    [`key → next pair painted, ${SLOWDOWN}× slowdown, ms`, "p50", "p95", "p99", "keys"],
    [
      ["workbench", ...[0.5, 0.95, 0.99].map((share) => at(swaps, share).toFixed(1)), swaps.length],
      ["bare page", ...[0.5, 0.95, 0.99].map((share) => at(bare, share).toFixed(1)), bare.length],
    ],
  );
  console.log(
    `prefetch missed: ${(missed * 100).toFixed(1)} %; most layout shift of an item: ${shift.toFixed(4)}\n`,
  );
  const [p95, p99] = [at(swaps, 0.95), at(swaps, 0.99)];
  return {
    goal: `p95 ≤ ${GOALS.p95} ms, p99 ≤ ${GOALS.p99} ms, missed ≤ ${GOALS.missed * 100} %, layout shift 0, ≥ ${KEYS} keys`,
    ok: swaps.length >= KEYS && p95 <= GOALS.p95 && p99 <= GOALS.p99 && missed <= GOALS.missed && shift === 0,
    figures: {
      p50: round(at(swaps, 0.5)),
      p95: round(p95),
      p99: round(p99),
      "bare p50": round(at(bare, 0.5)),
      "bare p95": round(at(bare, 0.95)),
      "bare p99": round(at(bare, 0.99)),
      missed: round(missed),
      shift: round(shift),
      keys: swaps.length,
    },
  };
}

const round = (value: number) => Number(value.toFixed(2));
