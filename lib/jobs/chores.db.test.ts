import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/db/client";
import { type Chore, startChores } from "./chores";

const url = process.env.DATABASE_URL ?? "";
const connection = connect(url, { max: 2, name: "test" });
const [locks, otherLocks] = [postgres(url, { max: 1 }), postgres(url, { max: 1 })];

afterAll(async () => {
  await connection.close();
  await Promise.all([locks.end(), otherLocks.end()]);
});

/** A chore that reads from the database each time, and tells when it has been done so often. */
function counted(lock: number, times: number) {
  let done = 0;
  let tell = () => {};
  const isDone = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const chore: Chore = {
    ...{ name: `test.${lock}`, lock, everySeconds: 0.02 },
    run: async ({ sql }) => {
      await sql.begin((tx) => tx`select 1`);
      if (++done === times) tell();
    },
  };
  return { chore, isDone };
}

it("more chores at once than there are connections are all done, again and again", async () => {
  const chores = Array.from({ length: 9 }, (_, index) => counted(9_000 + index, 3));
  const stop = startChores(
    connection,
    locks,
    chores.map(({ chore }) => chore),
  );
  await Promise.all(chores.map(({ isDone }) => isDone));
  await stop();
});

it("is done by one worker at a time, also by another when the first fails", async () => {
  let inside = 0;
  let most = 0;
  let [done, tell] = [0, () => {}];
  const isDone = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const chore: Chore = {
    ...{ name: "test.one", lock: 9_100, everySeconds: 0.01 },
    run: async ({ sql }) => {
      most = Math.max(most, ++inside);
      await sql`select pg_sleep(0.005)`;
      inside--;
      if (++done === 10) tell();
      if (done % 2 === 0) throw new Error("fails every other time");
    },
  };
  const stops = [startChores(connection, locks, [chore]), startChores(connection, otherLocks, [chore])];
  await isDone;
  await Promise.all(stops.map((stop) => stop()));
  expect(most).toBe(1);
});
