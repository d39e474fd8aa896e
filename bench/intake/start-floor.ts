import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { FloorWork } from "./floor-server";

/** The bundle of this bench, which holds the floor's server too. */
const BUNDLE = resolve(dirname(process.argv[1] ?? ""), "../.build/bench-intake.mjs");

/** Starts the floor as a process of its own, as the product's server is one. */
export async function startFloor(
  work: FloorWork,
  env: Record<string, string>,
): Promise<{ url: string; stop: () => void }> {
  const code = `import(${JSON.stringify(pathToFileURL(BUNDLE).href)}).then((bench) => bench.serveFloor())`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, ...env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  child.send(work);
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGKILL") };
}
