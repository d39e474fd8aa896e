import { connect } from "@/db/client";
import type { Ctx } from "@/lib/auth/ctx";
import { keepSearch, keepSearchEverywhere } from "@/lib/roster/mutations/search";
import { countFacets, countFacetsEverywhere, listEnrollments, listEverywhere } from "@/lib/roster/queries";
import { type EnrollmentListParams, NO_FILTERS, PAGE_SIZES } from "@/lib/roster/search-params";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { percentile } from "../report/percentile";
import { printTable } from "../report/table";
import { load } from "./load";
import { person, placeOf } from "./people";
import { ID_NUMBER, plantIdNumber, rowBefore } from "./targets";

export const stack = { demo: false };

const GOALS = { p95Ms: 100, deepRatio: 1.2 };
const SCHOOLS = 50;
const ROUNDS = 40;
const FAR_PAGE = 10_000;
const [PAGE_SIZE] = PAGE_SIZES;
const FIRST: EnrollmentListParams = {
  ...NO_FILTERS,
  ...{ sort: "studentNo", dir: "asc", after: null, size: PAGE_SIZE },
};
const FILTERS = { bucket: ["approved" as const], college: "学院3", payment: ["paid" as const] };

type Place = { schoolId: string; taskId: string };

/** The lists of 1,000,000 students in 50 schools, read as the application's role. `--rows N` sets the size. */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const rows = Number(args[args.indexOf("--rows") + 1] || 1_000_000);
  const started = performance.now();
  await load(running.ownerUrl, SCHOOLS, rows / SCHOOLS);
  console.log(
    `${rows} students in ${SCHOOLS} schools, loaded in ${Math.round((performance.now() - started) / 1000)} s`,
  );

  const { db, close } = connect(running.env.DATABASE_URL ?? "", { max: 2, name: "bench" });
  const place = await placeOf(db, "10025");
  await plantIdNumber(db, place.schoolId);
  const registrar = await person(db, "registrar", place.schoolId);
  const admin = await person(db, "platformAdmin", null);
  const lastPage = Math.floor(rows / SCHOOLS / PAGE_SIZE);
  const ofSchool = await ofOneSchool(registrar, place, await rowBefore(db, place, lastPage, PAGE_SIZE));
  const farPage = Math.min(FAR_PAGE, Math.floor(rows / PAGE_SIZE));
  const ofAll = await ofAllSchools(admin, await rowBefore(db, null, farPage, PAGE_SIZE));
  const times = [
    ...(await timeAll(`registrar, page ${lastPage} as the far one`, ofSchool)),
    ...(await timeAll(`platform administrator, page ${farPage}`, ofAll)),
  ];
  await close();

  printTable(
    ["who", "what", "rows", "p50 ms", "p95 ms"],
    times.map(({ who, what, found, p50, p95 }) => [who, what, found, p50.toFixed(1), p95.toFixed(1)]),
  );
  const worst = Math.max(...times.map(({ p95 }) => p95));
  const deep = Math.max(...ratios(times));
  return {
    goal: `every read p95 ≤ ${GOALS.p95Ms} ms; the far page ≤ ${GOALS.deepRatio} times the first`,
    ok: worst <= GOALS.p95Ms && deep <= GOALS.deepRatio,
    figures: {
      rows,
      worstP95Ms: Number(worst.toFixed(1)),
      farToFirst: Number(deep.toFixed(2)),
      reads: Object.fromEntries(
        times.map(({ who, what, p95 }) => [`${who}: ${what}`, Number(p95.toFixed(1))]),
      ),
    },
  };
}

type Read = { what: string; read: () => Promise<{ rows: unknown[] }> };

async function ofOneSchool(ctx: Ctx, place: Place, far: string): Promise<Read[]> {
  const token = async (term: string) => (await keepSearch(ctx, { ...place, term })).token;
  const list = async (change: Partial<EnrollmentListParams>) =>
    listEnrollments(ctx, { ...place, params: { ...FIRST, ...change } });
  const [name, number] = [await token("王伟"), await token(ID_NUMBER)];
  return [
    { what: "first page", read: () => list({}) },
    { what: "far page", read: () => list({ after: far }) },
    { what: "three filters", read: () => list(FILTERS) },
    { what: "name", read: () => list({ q: name }) },
    { what: "ID number", read: () => list({ q: number }) },
    { what: "facets", read: async () => facets(await countFacets(ctx, { ...place, params: NO_FILTERS })) },
    {
      what: "facets, filtered",
      read: async () => facets(await countFacets(ctx, { ...place, params: { ...NO_FILTERS, ...FILTERS } })),
    },
  ];
}

async function ofAllSchools(ctx: Ctx, far: string): Promise<Read[]> {
  const token = async (term: string) => (await keepSearchEverywhere(ctx, { term })).token;
  const list = async (change: Partial<EnrollmentListParams>) =>
    listEverywhere(ctx, { params: { ...FIRST, ...change } });
  const [name, number] = [await token("王伟"), await token(ID_NUMBER)];
  return [
    { what: "first page", read: () => list({}) },
    { what: "far page", read: () => list({ after: far }) },
    { what: "three filters", read: () => list(FILTERS) },
    { what: "name", read: () => list({ q: name }) },
    { what: "ID number", read: () => list({ q: number }) },
    { what: "facets", read: async () => facets(await countFacetsEverywhere(ctx, { params: NO_FILTERS })) },
  ];
}

function facets(counts: object): { rows: unknown[] } {
  return { rows: Object.values(counts).flat() };
}

type Time = { who: string; what: string; found: number; p50: number; p95: number };

/** The reads take turns, so that a busy moment of the machine falls on all of them. */
async function timeAll(who: string, reads: readonly Read[]): Promise<Time[]> {
  const samples = reads.map((): number[] => []);
  const found = reads.map(() => 0);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, { read }] of reads.entries()) {
      const started = performance.now();
      found[at] = (await read()).rows.length;
      // The first round opens connections and fills caches.
      if (round > 0) samples[at]?.push(performance.now() - started);
    }
  }
  return reads.map(({ what }, at) => {
    const taken = samples[at] ?? [];
    return { who, what, found: found[at] ?? 0, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
  });
}

function ratios(times: readonly Time[]): number[] {
  const first = times.filter(({ what }) => what === "first page");
  return first.map(
    ({ who, p50 }) => (times.find((far) => far.who === who && far.what === "far page")?.p50 ?? 0) / p50,
  );
}
