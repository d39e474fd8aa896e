/** `DSC_9.JPG` comes before `DSC_10.JPG`. */
const NATURAL = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The pictures in the order in which the camera numbered them. */
export function inFileOrder<Picture extends { fileName: string }>(pictures: readonly Picture[]): Picture[] {
  return [...pictures].sort((one, other) => NATURAL.compare(one.fileName, other.fileName));
}

/**
 * The first picture is that of who was scanned first, and so on. Where there are more pictures than people, or the
 * other way round, the rest stays without; which of them is missing, only faces can tell.
 */
export function matchByOrder(
  pictures: readonly { id: string; fileName: string }[],
  scanned: readonly string[],
): Map<string, string> {
  const pairs = inFileOrder(pictures).flatMap(({ id }, index): [string, string][] => {
    const enrollmentId = scanned[index];
    return enrollmentId ? [[id, enrollmentId]] : [];
  });
  return new Map(pairs);
}
