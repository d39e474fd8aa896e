import { drawn, generator } from "./drawn";

const random = generator(17);
const GRAIN = Float32Array.from({ length: 1200 * 900 }, () => (random() - 0.5) * 8);

/** The table of a drawn card, with its grain. */
export const tableAt = (x: number, y: number): [number, number, number] => {
  const grain = GRAIN[y * 1200 + x] ?? 0;
  return [96 + grain, 72 + grain, 52 + grain];
};

/** A card of 856 × 540 px with lines of print and a portrait, on a brown table. */
export function drawnCard({ left = 170, top = 180, flash = 0 } = {}) {
  return drawn(1200, 900, (x, y) => {
    const grain = GRAIN[y * 1200 + x] ?? 0;
    const [u, v] = [x - left, y - top];
    const isCard = u >= 0 && v >= 0 && u < 856 && v < 540;
    if (!isCard) return tableAt(x, y);
    if (flash > 0 && Math.hypot(u - 400, v - 250) < flash) return [255, 255, 255];
    const isPortrait = u > 600 && u < 800 && v > 90 && v < 380;
    if (isPortrait) return [170 + 30 * Math.sin(u / 9) + grain, 130 + grain, 110 + grain];
    const isPrint =
      u > 60 && u < 560 && v > 70 && v < 480 && v % 60 < 22 && (u * 7 + Math.floor(u / 13) * 5) % 19 < 8;
    return isPrint ? [40 + grain, 40 + grain, 60 + grain] : [205 + grain, 218 + grain, 226 + grain];
  });
}
