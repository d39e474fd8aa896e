import type { Label, Placed, Sheet } from "./lay-out";
import { type PdfImage, type PdfPage, points } from "./pdf";
import { PAPER_MM, type Paper } from "./sizes";

type Pictures = {
  printOf: (print: Placed) => PdfImage;
  labelOf: (label: Label) => PdfImage;
};

/** Cut lines run along the prints' edges, this thin. */
const LINE_MM = 0.1;
/** Labels are drawn this high, however wide their words are. */
const WORDS_MM = 3.4;

/** A sheet as a page: pictures where they were laid, a hairline around each print, and whose they are above. */
export function drawSheet(sheet: Sheet, paper: Paper, { printOf, labelOf }: Pictures): PdfPage {
  const { width, height } = PAPER_MM[paper];
  const images = new Map<string, PdfImage>();
  const lines: string[] = [`0.6 G ${points(LINE_MM)} w`];
  const show = (image: PdfImage, box: { left: number; top: number; width: number; height: number }) => {
    images.set(image.name, image);
    // PDF counts from the lower left corner.
    const bottom = height - box.top - box.height;
    lines.push(
      `q ${points(box.width)} 0 0 ${points(box.height)} ${points(box.left)} ${points(bottom)} cm /${image.name} Do Q`,
    );
  };
  for (const print of sheet.prints) {
    show(printOf(print), print);
    const bottom = height - print.top - print.height;
    lines.push(`${points(print.left)} ${points(bottom)} ${points(print.width)} ${points(print.height)} re S`);
  }
  for (const label of sheet.labels) {
    const image = labelOf(label);
    const wide = Math.min(label.width, (image.width / image.height) * WORDS_MM);
    show(image, {
      left: label.left,
      top: label.top + 0.6,
      width: wide,
      height: (wide * image.height) / image.width,
    });
  }
  return { width, height, content: lines.join("\n"), images: [...images.values()] };
}
