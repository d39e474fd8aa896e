import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { ROOT } from "./paths.mjs";

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {Promise<number>} ended resolves with the exit code (128 for a signal)
 * @property {(graceMs?: number) => Promise<void>} stop SIGTERM, after the grace SIGKILL
 * @property {number} pid
 */

/**
 * Starts a long-running process in a process group of its own, so that Ctrl-C reaches only the parent, which
 * then stops the services in the right order.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, logFile?: string, uid?: number, gid?: number, cwd?: string }} options
 * @returns {Service}
 */
export function startService(name, command, args, { env, logFile, uid, gid, cwd = ROOT }) {
  const child = spawn(command, args, {
    cwd,
    env,
    uid,
    gid,
    detached: process.platform !== "win32",
    stdio: ["ignore", logFile ? "pipe" : "inherit", logFile ? "pipe" : "inherit"],
  });
  if (logFile) {
    const log = createWriteStream(logFile, { flags: "a" });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
  }
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code, signal) => resolve(signal ? 128 : (code ?? 0)));
  });
  const { pid = -1 } = child;
  return {
    name,
    pid,
    ended,
    async stop(graceMs = 10_000) {
      if (child.exitCode !== null || child.signalCode !== null || pid < 0) return;
      child.kill("SIGTERM");
      const timer = setTimeout(() => killGroup(pid), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @param {number} pid leader of the group */
function killGroup(pid) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
