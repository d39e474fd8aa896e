import type { Colour } from "../standardise/composite";
import type { Separation } from "../standardise/separation";

/**
 * The background as it is: how far its mean lies from the wanted colour in the worst channel, and its largest
 * standard deviation. Null when no background is seen.
 */
export function backgroundColour(
  { field, trimap }: Separation,
  wanted: Colour,
): { off: number; spread: number } | null {
  const count = trimap.background.reduce((sum, flag) => sum + flag, 0);
  if (count === 0) return null;
  const channels = [field.red, field.green, field.blue].map((plane, channel) => {
    let [sum, squares] = [0, 0];
    plane.forEach((value, at) => {
      if (trimap.background[at] !== 1) return;
      sum += value;
      squares += value * value;
    });
    const mean = sum / count;
    return {
      off: Math.abs(mean - (wanted[channel] ?? 0)),
      spread: Math.sqrt(Math.max(0, squares / count - mean * mean)),
    };
  });
  return {
    off: Math.max(...channels.map(({ off }) => off)),
    spread: Math.max(...channels.map(({ spread }) => spread)),
  };
}
