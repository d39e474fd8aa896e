import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImagingEngine } from "./engine";
import { PHOTO_SPEC_PRESETS } from "./spec-presets";
import { startEngine } from "./start-engine";
import { CAPTURE, portrait, REFERENCE } from "./testing/portraits";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "imaging-"));
const spec = PHOTO_SPEC_PRESETS.chsi99;

let engine: ImagingEngine;

/** Bundles the child and its thread as the build does, and runs the real ones. */
beforeAll(async () => {
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  await build({
    entryPoints: {
      "imaging-child": join(ROOT, "lib/imaging/pool/child.ts"),
      "imaging-thread": join(ROOT, "lib/imaging/pool/thread.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    tsconfig: join(ROOT, "tsconfig.json"),
  });
  engine = startEngine({ threads: 1, childEntry: join(folder, "imaging-child.mjs") });
}, 60_000);

afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

describe("the engine in its own process", { timeout: 60_000 }, () => {
  it("does everything for a capture", async () => {
    const outcome = await engine.processCapture({
      original: portrait(CAPTURE),
      spec,
      reference: portrait(REFERENCE),
    });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(Buffer.isBuffer(outcome.standard)).toBe(true);
    expect(outcome.standard.readUInt16BE(0)).toBe(0xffd8);
    expect(outcome.compare.status).toBe("scored");
    expect(outcome.fingerprint.descriptor).toHaveLength(128);
  });

  it("answers every other question too", async () => {
    const original = portrait(REFERENCE);
    const [reference, compared, code, card] = await Promise.all([
      engine.prepareReference({ original }),
      engine.compare({ capture: portrait(CAPTURE), reference: original }),
      engine.readCode({ image: original }),
      engine.checkIdCard({ image: original }),
    ]);
    expect(reference.ok).toBe(true);
    expect(compared.status).toBe("scored");
    expect(code).toEqual({ ok: true, code: null });
    expect(card).toMatchObject({ ok: true, measures: [{ code: "cardFound", verdict: "block" }] });
  });

  it("refuses what is no picture, and goes on", async () => {
    const refused = await engine.processCapture({ original: Buffer.alloc(20_000, 7), spec, reference: null });
    expect(refused).toEqual({ ok: false, problem: { code: "notJpegOrPng", params: {} } });
    expect((await engine.prepareReference({ original: portrait(REFERENCE) })).ok).toBe(true);
  });
});
