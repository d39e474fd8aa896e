import type { Recogniser } from "./compare/recogniser";
import type { Networks } from "./network/networks";

/** What the engine works with: the shipped networks, and what scores a comparison. */
export type ImagingTools = { networks: Networks; scorer: Recogniser };
