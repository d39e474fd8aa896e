/** Name of the engine that ships, stored with its scores. */
export const SHIPPED_ENGINE = "local-resnet29-aligned-1";

/** Begins the names of stand-ins, whose scores mean nothing. */
export const FAKE_ENGINE = "fake:";

export const ENGINE_WORTHS = ["local", "fake", "other"] as const;

/** What a score is worth, by the name of the engine that gave it. */
export function engineWorth(engine: string): (typeof ENGINE_WORTHS)[number] {
  if (engine.startsWith(FAKE_ENGINE)) return "fake";
  return engine === SHIPPED_ENGINE ? "local" : "other";
}
