import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { MATCH_GROUP_STATES } from "@/db/vocabulary";

export const matchParams = { state: parseAsStringLiteral(MATCH_GROUP_STATES).withDefault("open") };

export const loadMatchParams = createLoader(matchParams);
