import { scanImageData, ZBarSymbolType } from "@undecaf/zbar-wasm";

/** Larger pictures are read no better and much slower. */
const LONGEST_SIDE = 960;

/** The text of a QR code in the picture that the camera shows now; null where there is none. */
export async function readFrame(video: HTMLVideoElement): Promise<string | null> {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("no canvas");
  pen.drawImage(video, 0, 0, width, height);
  const symbols = await scanImageData(pen.getImageData(0, 0, width, height));
  return symbols.find(({ type }) => type === ZBarSymbolType.ZBAR_QRCODE)?.decode() ?? null;
}
