import type { Page } from "@playwright/test";

export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** Hands files to the upload box whose text contains `part`, as the file chooser would. */
export async function chooseFiles(page: Page, files: GivenFile | GivenFile[], part = ""): Promise<void> {
  const box = page
    .locator("div")
    .filter({ hasText: part })
    .filter({ has: page.locator("input[type=file]") });
  await box.last().locator("input[type=file]:not([webkitdirectory])").setInputFiles(files);
}
