import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { REGISTRY_VERDICTS } from "@/db/delivery-vocabulary";
import { LOOP_GROUPS } from "./loop/groups";

export const loadMismatchParams = createLoader({
  state: parseAsStringLiteral(["open", "settled"]).withDefault("open"),
});

/** Which answers a list of the loop shows; the school by its code, the task by its number. */
export const loopParams = {
  school: parseAsString,
  task: parseAsInteger,
  by: parseAsStringLiteral(LOOP_GROUPS),
  value: parseAsString.withDefault(""),
  verdict: parseAsStringLiteral(REGISTRY_VERDICTS),
};
export const loadLoopParams = createLoader(loopParams);
