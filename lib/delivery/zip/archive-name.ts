/** The name under which an archive of a batch is downloaded. */
export function archiveName({ name, no }: { name: string; no: number }, part: number, parts: number): string {
  return parts > 1 ? `${name}-${no}-${part}of${parts}.zip` : `${name}-${no}.zip`;
}
