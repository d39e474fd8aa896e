import { createHash } from "node:crypto";

/** A picture as it is put into the file: a JPEG as it is. */
export type PdfImage = { name: string; width: number; height: number; jpeg: Buffer; isGrey: boolean };

/** A page in mm, with what is drawn on it. */
export type PdfPage = { width: number; height: number; content: string; images: readonly PdfImage[] };

const POINTS_PER_MM = 72 / 25.4;

/** A length in PDF's points, exact to a thousandth. */
export const points = (mm: number) => (mm * POINTS_PER_MM).toFixed(3);

/**
 * Writes a PDF page by page, with JPEGs embedded as they are (DCTDecode), so that however many sheets there are, only
 * one is in memory. Pictures of one name stand in the file once.
 */
export async function* writePdf(pages: AsyncIterable<PdfPage>): AsyncGenerator<Buffer> {
  const offsets: number[] = [];
  let written = 0;
  const put = (bytes: Buffer | string) => {
    const buffer = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
    written += buffer.length;
    return buffer;
  };
  const begin = (no: number) => {
    offsets[no] = written;
    return put(`${no} 0 obj\n`);
  };
  // Catalogue and list of pages have the first two numbers, and are written last.
  let next = 3;
  const kids: number[] = [];
  const known = new Map<string, number>();
  yield put("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
  for await (const page of pages) {
    for (const { name, width, height, jpeg, isGrey } of page.images) {
      if (known.has(name)) continue;
      const no = next++;
      known.set(name, no);
      yield begin(no);
      yield put(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${isGrey ? "DeviceGray" : "DeviceRGB"} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      );
      yield put(jpeg);
      yield put("\nendstream\nendobj\n");
    }
    const content = next++;
    yield begin(content);
    yield put(`<< /Length ${page.content.length} >>\nstream\n${page.content}\nendstream\nendobj\n`);
    const self = next++;
    kids.push(self);
    const used = page.images.map(({ name }) => `/${name} ${known.get(name)} 0 R`).join(" ");
    yield begin(self);
    yield put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(page.width)} ${points(page.height)}] /Resources << /XObject << ${used} >> >> /Contents ${content} 0 R >>\nendobj\n`,
    );
  }
  yield begin(2);
  yield put(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((no) => `${no} 0 R`).join(" ")}] >>\nendobj\n`,
  );
  yield begin(1);
  yield put("<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>\nendobj\n");
  const table = written;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  yield put(`xref\n0 ${next}\n0000000000 65535 f \n${entries.join("")}`);
  const id = createHash("sha256").update(`${written} ${next} ${kids.join()}`).digest("hex").slice(0, 32);
  yield put(`trailer\n<< /Size ${next} /Root 1 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${table}\n%%EOF\n`);
}
