import type { JobDefinition } from "./define";

export const JOBS: readonly JobDefinition[] = [];
