import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { SetupError } from "./say.mjs";

/** Refuses a Node that is older than package.json's `engines` allows. */
export function requireNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: version ${major}.${minor} or newer is needed (24 is recommended, see https://nodejs.org).`,
    );
  }
}
