import { connect } from "@/db/client";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { setUpEnv } from "@/lib/env";
import { ensureFirstPeople } from "./first-people";
import { setUpDatabase } from "./setup";

/** The set-up process: run once before web and worker start. Prints one line of JSON for the caller. */
async function main(): Promise<void> {
  const { QC_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, QC_DEMO: demo } = setUpEnv();
  await setUpDatabase(ownerUrl, appUrl);
  const connection = connect(appUrl, { max: 2, name: "qingcong-setup" });
  try {
    const admin = await ensureFirstPeople(connection.db, demo === "1");
    const accounts = DEMO_ACCOUNTS.map(({ login, name }) => ({ login, name }));
    const known = demo === "1" ? { password: DEMO_PASSWORD, accounts } : null;
    process.stdout.write(`${JSON.stringify({ admin, demo: known })}\n`);
  } finally {
    await connection.close();
  }
}

await main();
