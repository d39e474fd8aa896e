/** Decoded pictures of the items at hand. Answers carry `no-store`, so the bytes are kept here and nowhere else. */
export class PictureStore {
  private readonly pictures = new Map<string, Promise<string>>();

  /** Object URL of a picture, fetched once and decoded before it counts as there. */
  load(url: string): Promise<string> {
    const known = this.pictures.get(url);
    if (known) return known;
    const loading = fetchDecoded(url);
    this.pictures.set(url, loading);
    loading.catch(() => this.pictures.delete(url));
    return loading;
  }

  /** Lets go of everything that is no longer wanted. */
  keep(wanted: readonly string[]): void {
    const stays = new Set(wanted);
    for (const [url, loading] of this.pictures) {
      if (stays.has(url)) continue;
      this.pictures.delete(url);
      loading.then(URL.revokeObjectURL, () => {});
    }
  }
}

async function fetchDecoded(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`picture: ${response.status}`);
  const objectUrl = URL.createObjectURL(await response.blob());
  const image = new Image();
  image.src = objectUrl;
  await image.decode();
  return objectUrl;
}
