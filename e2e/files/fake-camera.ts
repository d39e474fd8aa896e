import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FRAMES = 60;

/** Flags with which Chromium's camera shows a JPEG: a film of one picture again and again. */
export async function fakeCamera(picture: Buffer): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), "qc-camera-")), "camera.mjpeg");
  await writeFile(file, Buffer.concat(Array.from({ length: FRAMES }, () => picture)));
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
