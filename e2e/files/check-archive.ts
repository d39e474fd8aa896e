import { expect } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import postgres from "postgres";
import { verifyArchive } from "@/lib/delivery/summary/verify";
import { readArchive, readJpeg, sha256 } from "./read-archive";
import type { Cohort } from "./students";

type Expected = { fingerprint: string; cohort: Cohort; taskName: string };

/** Opens a downloaded batch and holds every file against the manifests, the roster and the database. */
export async function checkArchive(path: string, { fingerprint, cohort, taskName }: Expected): Promise<void> {
  const { readFile } = await import("node:fs/promises");
  expect(sha256(await readFile(path))).toBe(fingerprint);
  const files = await readArchive(path);
  const photos = [...files].filter(([name]) => name.startsWith("photos/"));
  const rows = parseCsv(files.get("manifest.csv") ?? Buffer.alloc(0));
  const [header = [], ...lines] = rows;
  expect(await readWorkbook(files.get("manifest.xlsx"))).toEqual(rows);
  expect(lines.length).toBe(photos.length);
  expect(photos.length).toBeGreaterThan(0);
  const sealed = await sealedPhotos(taskName);
  expect(sealed.length).toBe(photos.length);

  const sums: string[] = [];
  for (const line of lines) {
    const row = Object.fromEntries(header.map((heading, index) => [heading, line[index] ?? ""]));
    const bytes = files.get(`photos/${row.文件名}`);
    if (!bytes) throw new Error(`${row.文件名} stands in the manifest but not in the archive`);
    const person = cohort.people.find((other) => other.studentNo === row.学号);
    expect(row.文件名).toBe(`${person?.college}/${person?.studentNo}_${person?.name}.jpg`);
    expect(row.姓名).toBe(person?.name);
    expect(row.证件号码).toBe(person?.documentNumber);
    expect(row.采集码).toMatch(/^TXCJM1\./);
    expect(cohort.withoutCode).not.toContain(row.学号);
    const jpeg = await readJpeg(bytes);
    expect(jpeg).toEqual({ format: "jpeg", space: "srgb", width: 480, height: 640, dpi: [300, 300] });
    expect([row.宽, row.高, row.分辨率]).toEqual(["480", "640", "300"]);
    expect(row.字节数).toBe(String(bytes.length));
    expect(bytes.length).toBeGreaterThanOrEqual(20 * 1024);
    expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
    expect(row["SHA-256"]).toBe(sha256(bytes));
    expect(sealed).toContainEqual({ sha256: sha256(bytes), size: bytes.length, student_no: row.学号 });
    sums.push(`${sha256(bytes)}  photos/${row.文件名}\n`);
  }
  for (const name of ["manifest.csv", "manifest.xlsx"])
    sums.push(`${sha256(files.get(name) ?? Buffer.alloc(0))}  ${name}\n`);
  expect(files.get("SHA256SUMS")?.toString("utf8")).toBe(sums.join(""));
  const { signed, faults } = await verifyArchive(path);
  expect(faults).toEqual([]);
  expect(signed?.facts.photos).toBe(photos.length);
}

async function sealedPhotos(taskName: string) {
  const sql = postgres(process.env.QC_E2E_DATABASE ?? "", { max: 1 });
  try {
    return await sql<{ sha256: string; size: number; student_no: string }[]>`
      select i.sha256, i.size::int, e.student_no from batch_items i
      join batches b on b.school_id = i.school_id and b.id = i.batch_id
      join enrollments e on e.school_id = i.school_id and e.id = i.enrollment_id
      join tasks t on t.school_id = b.school_id and t.id = b.task_id
      where t.name = ${taskName}`;
  } finally {
    await sql.end();
  }
}

/** Rows of a CSV with quoted cells; the byte-order mark must be there. */
function parseCsv(bytes: Buffer): string[][] {
  const text = bytes.toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')),
    );
}

async function readWorkbook(bytes: Buffer | undefined): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes ?? Buffer.alloc(0));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}
