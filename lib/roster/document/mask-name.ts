/** For people who need not know the name: first and last character stay, `丁*云`; of two characters the first, of one none. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  if (letters.length <= 1) return "*".repeat(letters.length);
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${"*".repeat(Math.min(letters.length - 2, 6))}${letters.at(-1)}`;
}
