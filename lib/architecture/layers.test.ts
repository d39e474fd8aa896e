import { describe, expect, it } from "vitest";
import { loadedBy, PRODUCT, type Source, sourceOf } from "./sources";

/** Domains and infrastructure of `lib`, each may load only those before it; `jobs` appears twice, see ROOTS. */
const ORDER = [
  "crypto storage auth audit jobs live actions".split(" "),
  "i18n imaging".split(" "),
  "calendar tasks schools staff messages views roster payments matches association mailing intake review delivery results students progress ledger onsite prints accounts demo api".split(
    " ",
  ),
].flat();

/** Where everything meets: processes and what they start with. */
const ROOTS =
  /^lib\/(jobs\/(handlers|chores|first-people|registry|runner|setup|setup-entry|audit-entry|worker)|demo\/[^/]+|demo\/steps\/[^/]+)\.tsx?$/;

/** Files of `lib` that only ever run inside Next say so. */
const isNextSide = ({ text }: Source) =>
  text.startsWith('"use server"') || text.includes('import "server-only"');

const layerOf = (path: string) =>
  ["db", "lib", "components", "app"].findIndex((layer) => path.startsWith(`${layer}/`));
const domainOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
const uses = (source: Source) =>
  source.imports.flatMap(({ target, isType }) => {
    const used = sourceOf(target);
    return used ? [{ path: used.path, isType }] : [];
  });

/** `file → what it must not load`, so that a failure names both. */
function offences(isOffence: (source: Source, used: { path: string; isType: boolean }) => boolean): string[] {
  return PRODUCT.flatMap((source) =>
    uses(source)
      .filter((used) => isOffence(source, used))
      .map((used) => `${source.path} → ${used.path}`),
  );
}

describe("layers", () => {
  it("point one way: app → components → lib → db", () => {
    expect(offences((source, used) => layerOf(used.path) > layerOf(source.path))).toEqual([]);
  });

  it("stay free of words of a domain in ui, forms and data-table", () => {
    const isGeneric = (path: string) => /^components\/(ui|data-table)\//.test(path);
    expect(offences((source, used) => isGeneric(source.path) && Boolean(domainOf(used.path)))).toEqual([]);
  });

  it("know every domain of lib, each loading only those before it", () => {
    const domains = new Set(
      PRODUCT.flatMap(({ path }) => domainOf(path) ?? []).filter((name) => name !== "architecture"),
    );
    expect([...domains].sort()).toEqual([...ORDER].sort());
    const rank = (path: string) => ORDER.indexOf(domainOf(path) ?? "");
    expect(
      offences(
        (source, used) =>
          !used.isType &&
          domainOf(source.path) !== undefined &&
          domainOf(used.path) !== undefined &&
          !ROOTS.test(source.path) &&
          !isNextSide(source) &&
          rank(used.path) > rank(source.path),
      ),
    ).toEqual([]);
  });

  it("keep one page's parts to that page", () => {
    const owner = (path: string) => /^(.*)\/_components\//.exec(path)?.[1];
    expect(
      offences((source, used) => {
        const home = owner(used.path);
        return home !== undefined && !source.path.startsWith(`${home}/`);
      }),
    ).toEqual([]);
  });

  it("open database connections in few places", () => {
    const may = /^(db\/|lib\/auth\/web-db|lib\/jobs\/)/;
    expect(
      offences((source, used) => used.path === "db/client.ts" && !used.isType && !may.test(source.path)),
    ).toEqual([]);
  });
});

describe("processes", () => {
  const isFramework = (name: string) =>
    /^(next|next-auth|next-intl|react|react-dom|server-only)(\/|$)/.test(name);

  it.each([
    "lib/jobs/worker.ts",
    "lib/jobs/setup-entry.ts",
    "lib/imaging/pool/child.ts",
    "lib/imaging/pool/thread.ts",
  ])("%s loads nothing of the web framework", (entry) => {
    const loaded = [...loadedBy(entry)];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter(isFramework)).toEqual([]);
  });

  it("use Next only where a file of lib says that it is server-only", () => {
    const users = PRODUCT.filter(
      ({ path, imports }) =>
        path.startsWith("lib/") && imports.some(({ target, isType }) => !isType && isFramework(target)),
    );
    expect(users.filter((source) => !isNextSide(source)).map(({ path }) => path)).toEqual([]);
  });

  it("send no server code to the browser", () => {
    const isAction = ({ text }: Source) => text.startsWith('"use server"');
    const clients = PRODUCT.filter(({ text }) => text.startsWith('"use client"'));
    expect(clients.length).toBeGreaterThan(20);
    const isServerOnly = (name: string) =>
      /^node:|^(postgres|sharp|server-only|drizzle-orm|onnxruntime-node)(\/|$)|^db\/client|^lib\/env/.test(
        name,
      );
    const leaks = clients.flatMap(({ path }) =>
      [...loadedBy(path, isAction)].filter(isServerOnly).map((name) => `${path} → ${name}`),
    );
    expect(leaks).toEqual([]);
  });
});
