import type { Answer } from "../ask";
import { Refusal } from "../ask";

export type UploadState = Answer<"POST /enrollments/{enrollmentId}/uploads">;

/** The calls that an upload takes. */
export type Sending = {
  announce: () => Promise<UploadState>;
  look: (uploadId: string) => Promise<UploadState>;
  sendPart: (uploadId: string, offset: number, part: Blob) => Promise<UploadState>;
  finish: (uploadId: string) => Promise<{ captureId: string }>;
};

/** On a slow 3G network (50 kB/s) a part of the smaller size takes a second, of the larger five. */
const [SMALLEST_PART, LARGEST_PART] = [64 * 1024, 256 * 1024];
const PARTS = 10;

/** A tenth of the picture, so that its progress is seen, but no part so small that announcing it takes longest. */
const partBytes = ({ size }: Blob) =>
  Math.min(LARGEST_PART, Math.max(SMALLEST_PART, Math.ceil(size / PARTS)));

type Watching = {
  /** Share of the bytes that have arrived, 0–1; `isOffline` while the network is waited for. */
  onProgress: (share: number, isOffline: boolean) => void;
  /** Comes back when it is worth trying again, after the so-manieth failure in a row. */
  pause: (failures: number) => Promise<void>;
};

/**
 * Sends a picture part by part, each from where the server says that it stands, and goes on by itself after a lost
 * network; the same file announced again goes on where it stopped.
 * @throws Refusal what the server refused
 */
export async function sendPicture(picture: Blob, api: Sending, watching: Watching): Promise<string> {
  const patient = <Result>(call: () => Promise<Result>) => untilHeard(call, watching);
  let state = await patient(api.announce);
  const { uploadId } = state;
  while (state.captureId === null && state.offset < picture.size) {
    watching.onProgress(state.offset / picture.size, false);
    const { offset } = state;
    const part = picture.slice(offset, offset + partBytes(picture));
    try {
      state = await api.sendPart(uploadId, offset, part);
    } catch (error) {
      if (!(error instanceof Refusal) || !MAY_GO_ON.includes(error.code)) throw error;
      // It may have arrived although nothing was heard: the server knows.
      state = await patient(() => api.look(uploadId));
    }
  }
  watching.onProgress(1, false);
  return state.captureId ?? (await patient(() => api.finish(uploadId))).captureId;
}

const MAY_GO_ON = ["network", "uploadOffset"];

async function untilHeard<Result>(
  call: () => Promise<Result>,
  { onProgress, pause }: Watching,
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "network") throw error;
      onProgress(0, true);
      await pause(failures);
    }
  }
}

const LONGEST_PAUSE_MS = 15_000;

/** Waits longer each time, but not past the moment when the phone says that it is online again. */
export function pauseOffline(failures: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (failures - 1)));
    window.addEventListener("online", done);
  });
}
