import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

it("lists the builds of every platform, without which a fresh clone cannot install", () => {
  const wanted = Object.values(lock.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const listed = Object.keys(lock.packages);
  expect(wanted.filter((name) => !listed.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
});

it("names no download address", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
