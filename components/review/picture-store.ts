/** A picture in memory: its bytes as an address of this window, and an element that is decoded and can be shown at once. */
export type Picture = { address: string; image: HTMLImageElement };

/** Pictures of the items at hand. Answers carry `no-store`, so the bytes are kept here and nowhere else. */
export class PictureStore {
  private readonly loading = new Map<string, Promise<Picture>>();
  private readonly ready = new Map<string, Picture>();
  private underWay = 0;
  private busySince = 0;
  private busyMs = 0;
  private bytes = 0;

  /** A picture that is decoded already. */
  get(url: string): Picture | undefined {
    return this.ready.get(url);
  }

  /** Fetches a picture once, and decodes it before it counts as there. */
  load(url: string): Promise<Picture> {
    const known = this.loading.get(url);
    if (known) return known;
    const loading = this.fetchDecoded(url);
    this.loading.set(url, loading);
    loading.then(
      (picture) => this.loading.get(url) === loading && this.ready.set(url, picture),
      () => this.loading.delete(url),
    );
    return loading;
  }

  /** How fast pictures have come lately; infinite before the first. */
  megabitsPerSecond(): number {
    return this.busyMs === 0 ? Number.POSITIVE_INFINITY : (this.bytes * 8) / 1000 / this.busyMs;
  }

  /** Lets go of everything that is no longer wanted. */
  keep(wanted: ReadonlySet<string>): void {
    for (const [url, loading] of this.loading) {
      if (wanted.has(url)) continue;
      this.loading.delete(url);
      this.ready.delete(url);
      loading.then(
        ({ address }) => URL.revokeObjectURL(address),
        () => {},
      );
    }
  }

  private async fetchDecoded(url: string): Promise<Picture> {
    const address = URL.createObjectURL(await this.fetchTimed(url));
    const image = new Image();
    image.decoding = "sync";
    image.src = address;
    await image.decode();
    return { address, image };
  }

  /** Several come at once: only time in which any is under way counts, and the past counts less and less. */
  private async fetchTimed(url: string): Promise<Blob> {
    if (this.underWay++ === 0) this.busySince = performance.now();
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`picture: ${response.status}`);
      const blob = await response.blob();
      this.bytes += blob.size;
      return blob;
    } finally {
      if (--this.underWay === 0) {
        this.busyMs = (this.busyMs + performance.now() - this.busySince) / 2;
        this.bytes /= 2;
      }
    }
  }
}
