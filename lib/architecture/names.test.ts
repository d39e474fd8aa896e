import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { isTest, PRODUCT, SOURCES, type Source } from "./sources";

const TOP_LEVEL = [
  "app components db lib e2e public next.config.ts drizzle.config.ts package.json".split(" "),
  "docs scripts bench README.md README.zh-CN.md CONTRIBUTING.md package-lock.json proxy.ts tsconfig.json".split(
    " ",
  ),
  "biome.json playwright.config.ts postcss.config.mjs vitest.config.ts".split(" "),
].flat();
const MADE = /^(\.|node_modules$|test-results$|next-env\.d\.ts$|.*\.tsbuildinfo$)/;

const DOMAINS =
  "schools tasks roster association payments matches intake review delivery results students views progress ledger staff accounts messages mailing onsite prints".split(
    " ",
  );
const DOMAIN_FILES = "schema search-params policy queries mutations actions jobs".split(" ");

const pathsOf = (sources: readonly Source[]) => sources.map(({ path }) => path);

describe("names", () => {
  it("has the fixed top level and no more", () => {
    const entries = readdirSync(".").filter((name) => !MADE.test(name));
    expect(entries.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it("has a closed list of file names in every domain", () => {
    const inDomain = new RegExp(`^lib/(${DOMAINS.join("|")})/([^/]+)\\.tsx?$`);
    const unknown = PRODUCT.flatMap(({ path }) => {
      const name = inDomain.exec(path)?.[2];
      return name && !DOMAIN_FILES.includes(name) ? [path] : [];
    });
    expect(unknown).toEqual([]);
  });

  it("has only routes in app and what loads for several of them, the parts of a page in its _components", () => {
    const route = /^(page|layout|loading|error|global-error|not-found|template|route|load-[a-z-]+)\.tsx?$/;
    const stray = PRODUCT.filter(
      ({ path }) => path.startsWith("app/") && !path.includes("/_components/") && !route.test(basename(path)),
    );
    expect(pathsOf(stray)).toEqual([]);
  });

  it("has no room for what belongs nowhere", () => {
    const vague = /(^|\/)(utils?|helpers?|managers?|misc|shared|constants|types)(\/|\.tsx?$)/;
    const barrel = SOURCES.filter(
      ({ path }) => basename(path) === "index.ts" && path !== "db/schema/index.ts",
    );
    expect(pathsOf(SOURCES).filter((path) => vague.test(path))).toEqual([]);
    expect(pathsOf(barrel)).toEqual([]);
  });

  it("keeps files small enough to read at once", () => {
    const lines = ({ text }: Source) => text.split("\n").length - 1;
    expect(SOURCES.filter((source) => lines(source) > 300).map(({ path }) => path)).toEqual([]);
  });
});

describe("habits", () => {
  const offenders = (pattern: RegExp, among: readonly Source[] = SOURCES) =>
    pathsOf(among.filter(({ path, text }) => !path.startsWith("lib/architecture/") && pattern.test(text)));

  it("reads settings in one place", () => {
    expect(offenders(/process\.env/, PRODUCT)).toEqual(["lib/env.ts"]);
  });

  it("has no any, double cast or silenced type error", () => {
    expect(offenders(/(:|\bas|<)\s*any\b|as unknown as|@ts-(ignore|expect-error|nocheck)/)).toEqual([]);
  });

  it("has no unfinished note and no printing of its own", () => {
    expect(offenders(/\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([]);
    const printing = offenders(/console\.(log|debug|info|warn|error)\(/, PRODUCT);
    expect(printing.filter((path) => path !== "lib/log.ts")).toEqual([]);
  });

  it("has no test that sleeps, is left out or stands alone", () => {
    expect(
      offenders(/waitForTimeout|\b(it|test|describe)\.(only|skip|fixme|todo)\b/, SOURCES.filter(isTest)),
    ).toEqual([]);
    expect(offenders(/vi\.mock\("(@\/|\.)/)).toEqual([]);
  });

  it("has no text of the interface outside the catalogue", () => {
    const screens = PRODUCT.filter(({ path }) => /^(app|components)\//.test(path));
    expect(offenders(/\p{Script=Han}/u, screens)).toEqual([]);
  });
});
