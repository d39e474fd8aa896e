import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { LEVELS } from "./policy";

/** What a task's progress is about: one college or all, and what it is broken down by. */
export const taskProgressParams = { college: parseAsString, by: parseAsStringLiteral(LEVELS) };
export const loadTaskProgressParams = createLoader(taskProgressParams);

/** 院校代码 of the one school shown, or all. */
export const overviewParams = { school: parseAsString };
export const loadOverviewParams = createLoader(overviewParams);
