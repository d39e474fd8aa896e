import { measure } from "./runtime/measure.mjs";
import { runMain } from "./runtime/say.mjs";

await runMain(() => measure("eval"));
