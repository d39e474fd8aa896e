import { beforeAll, describe, expect, it } from "vitest";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { ROLES } from "@/db/vocabulary";
import { PRODUCT } from "@/lib/architecture/sources";
import { AppError } from "@/lib/errors";
import { type Ctx, systemCtx } from "./ctx";
import type { Role } from "./permissions";
import { ANSWERING } from "./testing/answering";
import { CAPTURING } from "./testing/capturing";
import { COLLECTING } from "./testing/collecting";
import { DELIVERING } from "./testing/delivering";
import { JOINING } from "./testing/joining";
import { JUDGING } from "./testing/judging";
import { LISTING } from "./testing/listing";
import { MANAGING } from "./testing/managing";
import { PAYING } from "./testing/paying";
import { REVIEWING } from "./testing/reviewing";
import type { Row } from "./testing/row";
import { SHOOTING } from "./testing/shooting";
import { SINGLE_STUDENTS } from "./testing/single-students";
import { newTarget, type Target } from "./testing/target";
import { WATCHING } from "./testing/watching";

const MATRIX: Record<string, Row> = {
  ...ANSWERING,
  ...CAPTURING,
  ...COLLECTING,
  ...SINGLE_STUDENTS,
  ...JOINING,
  ...JUDGING,
  ...DELIVERING,
  ...LISTING,
  ...MANAGING,
  ...PAYING,
  ...REVIEWING,
  ...SHOOTING,
  ...WATCHING,
};
const ROWS = Object.entries(MATRIX);

const connection = openDatabase();
const owner = openAsOwner();

/** Parts that other checked functions call with a reach they were given, or that ask for nothing. */
const PARTS = [
  "intake/mutations/expand-archive expandArchive",
  "intake/mutations/store-picture storePicture",
  "intake/mutations/write-standardization storePictures",
  "intake/student/drop-upload dropUpload",
  "payments/rows/ask-platform askPlatform",
  "review/gold/keep-pair keepPair",
];
const NO_DATA = [
  "review/rows/lease reviewerId",
  "review/rows/lease claimHeld",
  "intake/student/standing requireMay",
];

/** `file name` of every exported function of a domain that takes a context. */
function exportedFunctions(): string[] {
  return PRODUCT.filter(({ path }) => /^lib\/(?!auth\/|actions\/|demo\/|jobs\/|architecture\/)/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)(?:<[^>]*>)?\(\s*ctx: \w*Ctx\b/gm)].map(
        ([, name]) => `${path.replace(/^lib\/(.*)\.ts$/, "$1")} ${name}`,
      ),
    )
    .filter((name) => !name.startsWith("audit/record ") && ![...PARTS, ...NO_DATA].includes(name));
}

type Outcome = "allowed" | "forbidden" | "notFound";

/** What became of a call. Any other refusal than these two comes after the permission was found. */
async function outcomeOf(row: Row, ctx: Ctx, at: Target): Promise<{ outcome: Outcome; told: string }> {
  try {
    return { outcome: "allowed", told: asText(await row.call(ctx, at)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "forbidden") return { outcome: "forbidden", told: "" };
    const isElsewhere = error.code === "notFound" && row.of !== "platform";
    return { outcome: isElsewhere ? "notFound" : "allowed", told: asText({ ...error }) };
  }
}

function asText(result: unknown): string {
  return (
    JSON.stringify(result, (_, value: unknown) => {
      if (value instanceof Map) return [...value];
      return typeof value === "bigint" ? String(value) : value;
    }) ?? ""
  );
}

/** One hash over all rows of a school. */
async function everythingOf(schoolId: string): Promise<string> {
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'school_id'`;
  const hashes = tables.map(
    ({ name }) =>
      `select '${name}', md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t where school_id = $1`,
  );
  return asText(await owner.unsafe(hashes.join(" union all "), [schoolId]));
}

describe("the permission matrix", () => {
  let mine: Target;
  let theirs: Target;
  const people = new Map<Role, Ctx>();
  let worker: Ctx;
  let everywhere: Ctx;

  beforeAll(async () => {
    mine = await newTarget(connection);
    theirs = await newTarget(connection);
    for (const role of ROLES) {
      const schoolId = role === "platformAdmin" ? null : mine.schoolId;
      const college = role === "collegeViewer" ? mine.college : null;
      people.set(role, await staffMember(connection.db, { role, schoolId, college }));
    }
    worker = systemCtx(connection.db, "test", mine.schoolId);
    everywhere = await staffMember(connection.db, { role: "operator" });
  }, 120_000);

  it("has a row for every query and mutation, and none for what is gone", () => {
    expect(Object.keys(MATRIX).sort()).toEqual(exportedFunctions().sort());
  });

  it.each(ROWS)("%s in the own school", async (_, row) => {
    const found: Record<string, Outcome> = {};
    const expected: Record<string, Outcome> = {};
    let told = "";
    for (const [role, ctx] of people) {
      expected[role] = row.may.includes(role) ? "allowed" : "forbidden";
      const { outcome, told: text } = await outcomeOf(row, ctx, mine);
      found[role] = outcome;
      if (role !== "platformAdmin") told += text;
    }
    expected.student = row.student ? "allowed" : "forbidden";
    found.student = (await outcomeOf(row, mine.phone.ctx, mine)).outcome;
    expected.worker = row.system ? "allowed" : "forbidden";
    const ofRow = row.of === "platform" ? systemCtx(connection.db, "test", "all") : worker;
    found.worker = (await outcomeOf(row, ofRow, mine)).outcome;
    expect(found).toEqual(expected);
    expect(theirs.secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it.each(ROWS.filter(([, row]) => row.of !== "platform"))("%s in another school", async (_, row) => {
    const before = await everythingOf(theirs.schoolId);
    const refused = row.of === "school" ? "notFound" : "allowed";
    const found: Record<string, Outcome> = {};
    const expected: Record<string, Outcome> = {};
    let told = "";
    const others = [...people].filter(([role]) => role !== "platformAdmin");
    for (const [role, ctx] of [...others, ["worker", worker] as const]) {
      const may = role === "worker" ? row.system : row.may.includes(role);
      expected[role] = may ? refused : "forbidden";
      const { outcome, told: text } = await outcomeOf(row, ctx, theirs);
      found[role] = outcome;
      told += text;
    }
    expected.student = { own: "notFound", anywhere: "allowed", none: "forbidden" }[
      row.student ?? "none"
    ] as Outcome;
    found.student = (await outcomeOf(row, mine.phone.ctx, theirs)).outcome;
    expect(found).toEqual(expected);
    expect(theirs.secrets.filter((secret) => told.includes(secret))).toEqual([]);
    if (row.student !== "anywhere") expect(await everythingOf(theirs.schoolId)).toBe(before);
  });

  it("gives the auditor nothing that writes", () => {
    const writes = ROWS.filter(([name, row]) => name.includes("/mutations") && row.may.includes("auditor"));
    expect(writes.map(([name]) => name)).toEqual([
      "roster/mutations/export exportList",
      "roster/mutations/search keepSearch",
      "roster/mutations/search keepSearchEverywhere",
      "views/mutations removeView",
      "views/mutations saveView",
      "views/mutations setDefaultView",
    ]);
  });

  it("gives the platform's administrator no say over photos", () => {
    const rows = ROWS.filter(
      ([name, row]) => /^(review|intake)\//.test(name) && row.may.includes("platformAdmin"),
    );
    expect(rows.map(([name]) => name)).toEqual([]);
  });

  it.each(ROWS.filter(([, { of, may }]) => of === "school" && may.includes("operator")))(
    "%s in every school for an operator of all",
    async (_, row) => {
      expect((await outcomeOf(row, everywhere, mine)).outcome).toBe("allowed");
      expect((await outcomeOf(row, everywhere, theirs)).outcome).toBe("allowed");
    },
  );
});
