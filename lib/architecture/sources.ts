import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** One import of a file; `target` is a path inside the project without extension, or a package's name. */
export type Import = { target: string; isType: boolean };

export type Source = { path: string; text: string; imports: Import[] };

const FOLDERS = ["app", "components", "db", "lib", "e2e", "bench"];
const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /import\("([^"]+)"\)/g;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath, entry.name));
}

function importsOf(path: string, text: string): Import[] {
  const resolve = (specifier: string) => {
    if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
    return specifier.startsWith("@/") ? specifier.slice(2) : specifier;
  };
  const fixed = [...text.matchAll(IMPORT)].map(([, type, target = ""]) => ({
    target: resolve(target),
    isType: Boolean(type),
  }));
  const late = [...text.matchAll(DYNAMIC)].map(([, target = ""]) => ({
    target: resolve(target),
    isType: false,
  }));
  return [...fixed, ...late];
}

/** Every TypeScript file of the project. */
export const SOURCES: readonly Source[] = FOLDERS.flatMap(filesUnder)
  .sort()
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, imports: importsOf(path, text) };
  });

const byPath = new Map(SOURCES.map((source) => [source.path, source]));

/** The file behind an import's target; undefined for a package. */
export function sourceOf(target: string): Source | undefined {
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`]
    .map((path) => byPath.get(path))
    .find((source) => source !== undefined);
}

export const isTest = ({ path }: Source) => /\.(test|spec)\.tsx?$/.test(path) || path.includes("/testing/");

/** Files that run in the product, without tests, browser journeys and benches. */
export const PRODUCT = SOURCES.filter((source) => !isTest(source) && !/^(e2e|bench)\//.test(source.path));

/**
 * What a file loads when it runs, directly and through others: values only, types vanish.
 * @param isWall files whose own imports are not followed
 */
export function loadedBy(entry: string, isWall: (source: Source) => boolean = () => false): Set<string> {
  const seen = new Set<string>();
  const visit = (target: string) => {
    const source = sourceOf(target);
    const name = source?.path ?? target;
    if (seen.has(name)) return;
    seen.add(name);
    if (!source || (name !== entry && isWall(source))) return;
    for (const { target: next, isType } of source.imports) if (!isType) visit(next);
  };
  visit(entry);
  return seen;
}
