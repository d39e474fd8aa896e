/** Characters of a sheet's name at most, and what it must not hold (Excel refuses the whole workbook). */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*:[\]\p{Cc}]/gu;

/**
 * Names for the sheets of one workbook: allowed, none empty, and no two alike whatever their case.
 * @param unnamed what a sheet without a name is called
 */
export function sheetNames(names: readonly string[], unnamed: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = cut(name.normalize("NFC").replace(FORBIDDEN, " ").trim(), LONGEST) || unnamed;
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${cut(plain, LONGEST - 5)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** So many UTF-16 units at most, no letter cut in two, and no apostrophe at either end. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const letter of text)
    if (kept.length + letter.length <= most) kept += letter;
    else break;
  return kept.replace(/^['\s]+|['\s]+$/g, "");
}
