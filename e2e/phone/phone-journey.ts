import { type BrowserContext, type Page, test } from "@playwright/test";
import { readPortrait } from "@/lib/demo/portraits";
import type { PresetName } from "@/lib/tasks/schema";
import { logIn, openPhone } from "./open-phone";
import { type PhonePerson, phoneTask } from "./phone-task";

export type Journey = {
  task: string;
  person: PhonePerson;
  other: PhonePerson;
  third: PhonePerson;
  /** Before whose camera stands who, or what, the journey says: the person unless told otherwise. */
  phone: BrowserContext;
  /** The phone's page, logged in. */
  page: Page;
};

type Before = (task: Awaited<ReturnType<typeof phoneTask>>) => Promise<Buffer>;

const theirFace: Before = ({ one }) => readPortrait(one.capture);

/** One phone that goes through one task of a preset, test by test; filled in before the first of them. */
export function phoneJourney(preset: PresetName, account: string, before = theirFace): Journey {
  const at = {} as Journey;
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    const found = await phoneTask(preset);
    const { name: task, one: person, other, third } = found;
    const phone = await openPhone(await before(found));
    Object.assign(at, { task, person, other, third, phone, page: await logIn(phone, account) });
  });
  test.afterAll(() => at.phone?.browser()?.close());
  return at;
}
