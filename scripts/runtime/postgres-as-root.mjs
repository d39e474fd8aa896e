import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

/** The unprivileged account that runs PostgreSQL where root cannot use a user namespace ("nobody"). */
const NOBODY = 65534;

/**
 * @typedef {object} Strategy how this account runs PostgreSQL, which refuses to run as root
 * @property {string} dataFolder
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {(path: string) => void} own gives a path to the account that PostgreSQL runs as
 * @property {(program: string, args: string[]) => [string, ...string[]]} command
 */

/**
 * As a normal user: directly. As root: inside a user namespace in which root appears as user 1000, so that a
 * clone under a folder that only root can enter works in place; where namespaces are off, as `nobody` from a
 * copy of the programs in a folder that everybody can enter.
 * @param {string} home folder with `bin`
 * @param {string} folder wanted data folder
 * @returns {Promise<Strategy>}
 */
export async function rootStrategy(home, folder) {
  const plain = {
    dataFolder: folder,
    own: () => {},
    /** @type {Strategy["command"]} */
    command: (program, args) => [join(home, "bin", program), ...args],
  };
  if (process.getuid?.() !== 0) return plain;

  const unshare = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  if (await works([...unshare, "true"])) {
    return {
      ...plain,
      command: (program, args) => ["unshare", ...unshare.slice(1), join(home, "bin", program), ...args],
    };
  }
  return asNobody(home, folder);
}

/** @param {string[]} command */
async function works([program = "", ...args]) {
  return run(program, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

/**
 * @param {string} home
 * @param {string} folder
 * @returns {Strategy}
 */
function asNobody(home, folder) {
  const mark = createHash("sha256").update(home).digest("hex").slice(0, 12);
  let programs = home;
  if (!everybodyCanEnter(home)) {
    programs = join(tmpdir(), `qingcong-postgres-${mark}`);
    if (!existsSync(join(programs, "bin", "postgres"))) {
      cpSync(home, programs, { recursive: true, verbatimSymlinks: true });
    }
  }
  let dataFolder = folder;
  if (!everybodyCanEnter(dirname(folder))) {
    dataFolder = join("/var/tmp", `qingcong-data-${mark}`, "postgres");
    say(`Only root can enter ${dirname(folder)}: the database lies in ${dataFolder}.`);
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return {
    dataFolder,
    uid: NOBODY,
    gid: NOBODY,
    own: (path) => chownSync(path, NOBODY, NOBODY),
    command: (program, args) => [join(programs, "bin", program), ...args],
  };
}

/**
 * True where every folder on the way can be passed by anybody.
 * @param {string} path
 */
function everybodyCanEnter(path) {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
