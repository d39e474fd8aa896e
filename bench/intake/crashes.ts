import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Sql } from "@/db/client";
import type { Service } from "@/scripts/runtime/services.mjs";
import type { Stack } from "@/scripts/runtime/stack.mjs";

const ROOT = join(dirname(process.argv[1] ?? ""), "..");

/** Modules of the runtime know where they lie, so they are not bundled. */
const runtime = (name: string) => import(pathToFileURL(join(ROOT, "scripts/runtime", name)).href);

const folderOf = ({ env }: Stack) => dirname(env.QC_STORAGE_DIR ?? "");

function replaceService({ services }: Stack, name: string, started: Service): void {
  const at = services.findIndex((service) => service.name === name);
  services.splice(at, at < 0 ? 0 : 1, started);
}

/** As a crash of the machine's memory would: nobody is told. */
export async function kill({ services }: Stack, name: string): Promise<void> {
  const service = services.find((one) => one.name === name);
  if (!service) throw new Error(`${name} does not run`);
  try {
    process.kill(service.pid, "SIGKILL");
  } catch (error) {
    // It had ended by itself, as a worker may without its database.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
  await service.ended;
}

export async function startWorker(stack: Stack): Promise<void> {
  const [{ startService }, { childEnv }] = await Promise.all([runtime("services.mjs"), runtime("stack.mjs")]);
  const worker: Service = startService(
    "worker",
    process.execPath,
    ["--enable-source-maps", join(ROOT, ".build/worker.mjs")],
    { env: childEnv(stack.env), logFile: join(folderOf(stack), "worker.log") },
  );
  replaceService(stack, "worker", worker);
}

export async function startDatabase(stack: Stack): Promise<void> {
  const { startPostgres } = await runtime("postgres.mjs");
  const { port, password } = new URL(stack.ownerUrl);
  const { service } = await startPostgres({
    ...{ folder: join(folderOf(stack), "postgres"), port: Number(port) },
    ...{ password: decodeURIComponent(password), logFile: join(folderOf(stack), "postgres.log") },
  });
  replaceService(stack, "PostgreSQL", service);
}

/** What became of everything that was accepted. */
export async function countOutcome(owner: Sql, schoolId: string, accepted: readonly string[]) {
  const [row] = await owner<{ found: number; settled: number; doubled: number }[]>`
    select count(*)::int as found, (count(*) filter (where state <> 'processing'))::int as settled,
      (count(*) - count(distinct enrollment_id))::int as doubled
    from submissions where school_id = ${schoolId} and id = any(${accepted as string[]})`;
  return row ?? { found: 0, settled: 0, doubled: -1 };
}
