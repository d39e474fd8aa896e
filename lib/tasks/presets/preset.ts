import type { TASK_KINDS } from "@/db/vocabulary";
import type { Policy } from "../schema";

/** What a preset leaves open: window and texts belong to the school. */
export type PresetPolicy = Omit<Policy, "preset" | "window" | "contacts" | "notices">;

/** A named starting point of a task; never a branch in the code. */
export type Preset = { kind: (typeof TASK_KINDS)[number]; policy: PresetPolicy };
