import { connect } from "@/db/client";
import { type AuditBreak, verifyAudit } from "@/lib/audit/mutations";
import { readSealCopies } from "@/lib/audit/seal-copies";
import { systemCtx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";

const SENTENCES: Record<AuditBreak["kind"], string> = {
  signature: "its signature is not ours",
  chain: "it does not follow the seal before it",
  rows: "the rows that it covers were changed or removed",
  missingSeal: "it is missing from the database, though a copy of it exists",
  differsFromCopy: "it differs from its copy outside the database",
};

/** The process behind `npm run audit`: says in words whether the log is whole. */
async function main(): Promise<void> {
  const { db, close } = connect(env().DATABASE_URL, { max: 1, name: "qingcong-audit" });
  try {
    const copies = await readSealCopies();
    const breaks = await verifyAudit(systemCtx(db, "audit.seal", "all"), copies);
    for (const { n, kind } of breaks) process.stdout.write(`Seal ${n}: ${SENTENCES[kind]}.\n`);
    process.stdout.write(
      breaks.length === 0
        ? `The audit log is whole: ${copies.length} seals, each with its rows, signature and copy.\n`
        : `The audit log is broken in ${breaks.length} places.\n`,
    );
    process.exitCode = breaks.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

await main();
