import type { batches } from "@/db/schema/delivery";
import type { Reach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import type { Policy } from "@/lib/tasks/schema";
import type { BatchRef, BatchSettings } from "../schema";

/** A sealed batch while its bytes are frozen. */
export type Building = BatchRef & {
  ctx: Ctx;
  reach: Reach;
  engine: Pick<ImagingEngine, "cutSize">;
  batch: typeof batches.$inferSelect;
  settings: BatchSettings;
  /** The rules that it was sealed under. */
  policy: Policy;
};
