import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { rateCounts } from "@/db/schema/accounts";
import { openDatabase } from "@/db/testing/database";
import { clockAt, systemCtx } from "@/lib/auth/ctx";
import { forgetRequests } from "./forget-requests";
import { countCall } from "./rate";
import { KEPT_HOURS, onceByKey } from "./repeat";

const { db } = openDatabase();
const machine = (hours: number) => systemCtx(db, "api.forget", "all", clockAt(hours * 3_600_000));

it("keeps answers and counts as long as repetitions are answered, and no longer", async () => {
  const [accountId, key] = [randomUUID(), randomUUID()];
  const request = { accountId, key, operation: "submit", content: "[]" };
  let done = 0;
  const again = () => onceByKey(db, request, async () => ++done);
  const counts = () => db.$count(rateCounts);
  expect(await again()).toBe(1);
  await countCall(db, accountId, "submit", { limit: 1, seconds: 3600 });
  await forgetRequests(machine(KEPT_HOURS - 2));
  expect(await again()).toBe(1);
  await expect(countCall(db, accountId, "submit", { limit: 1, seconds: 3600 })).rejects.toMatchObject({
    code: "rateLimited",
  });
  expect(await counts()).toBe(1);
  await forgetRequests(machine(KEPT_HOURS + 1));
  expect(await counts()).toBe(0);
  expect(await again()).toBe(2);
});
