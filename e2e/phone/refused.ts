import { expect, type Page } from "@playwright/test";

/** The page says no, in these words; its own announcements of new pages are alerts as well. */
export async function refused(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
}
