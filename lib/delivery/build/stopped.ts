import type { BUILD_STOPS } from "@/db/delivery-vocabulary";

export type BuildStop = (typeof BUILD_STOPS)[number];

/** A building that cannot go on until somebody has done something about it, or wishes it to. */
export class BuildStopped extends Error {
  constructor(readonly stop: BuildStop) {
    super(`the building of the batch has stopped: ${stop}`);
    this.name = "BuildStopped";
  }
}
