import { afterAll, expect, it } from "vitest";
import { env } from "@/lib/env";
import { connect } from "./client";

const connection = connect(env().DATABASE_URL, { max: 1, name: "impatient", statementMs: 50 });
afterAll(() => connection.close());

it("gives up a statement that takes longer than it may, and goes on with the next", async () => {
  await expect(connection.sql`select pg_sleep(20)`).rejects.toMatchObject({ code: "57014" });
  expect(await connection.sql`select 1 as one`).toMatchObject([{ one: 1 }]);
});
