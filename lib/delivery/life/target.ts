import type { Policy } from "@/lib/tasks/schema";
import { batchSettingsSchema } from "../schema";

/** To whom a batch is handed: what was said for itself, else for all of its task. */
export function targetOf(batch: { settings: unknown }, { delivery }: Pick<Policy, "delivery">) {
  return batchSettingsSchema.parse(batch.settings).target ?? delivery.target;
}
