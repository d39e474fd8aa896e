/** Prints are made at this resolution; a size is its pixels. */
export const PRINT_DPI = 300;

/** Sizes of prints, in px at 300 dpi. */
export const PRINT_SIZES = ["oneInch", "smallTwoInch", "twoInch"] as const;
export type PrintSize = (typeof PRINT_SIZES)[number];

export const SIZE_PIXELS: Record<PrintSize, { width: number; height: number }> = {
  oneInch: { width: 295, height: 413 },
  smallTwoInch: { width: 390, height: 567 },
  twoInch: { width: 413, height: 579 },
};

/** Papers, in mm, upright or lying as they are printed on. */
export const PAPERS = ["a4", "sixInch"] as const;
export type Paper = (typeof PAPERS)[number];

export const PAPER_MM: Record<Paper, { width: number; height: number; margin: number }> = {
  a4: { width: 210, height: 297, margin: 8 },
  sixInch: { width: 152, height: 102, margin: 4 },
};

export const toMm = (px: number) => (px / PRINT_DPI) * 25.4;
