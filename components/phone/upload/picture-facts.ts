export type PictureFacts = { size: number; sha256: string; width: number; height: number };

/** What the server wants to know of a picture before it is sent; null where it is none. */
export async function pictureFacts(picture: Blob): Promise<PictureFacts | null> {
  const [hash, size] = await Promise.all([
    picture.arrayBuffer().then((bytes) => crypto.subtle.digest("SHA-256", bytes)),
    sizeOf(picture),
  ]);
  if (!size) return null;
  const sha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { size: picture.size, sha256, ...size };
}

/** As the file has it, without a turn that its EXIF asks for. */
async function sizeOf(picture: Blob): Promise<{ width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: "none" });
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return null;
  }
}
