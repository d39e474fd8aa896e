/** In a workbook `_x0041_` stands for a letter (ECMA-376 §22.9.2.19): where it is meant as it is, its `_` is written so. */
export function sheetText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
