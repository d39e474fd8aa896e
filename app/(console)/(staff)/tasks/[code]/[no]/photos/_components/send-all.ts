import { sendFile } from "@/components/forms/send-file";

/** Requests under way at once: enough to fill a line, few enough for a slow one. */
const PARALLEL = 4;

/**
 * Sends files one request each.
 * @returns those that did not arrive
 */
export async function sendAll(
  schoolId: string,
  importId: string,
  files: readonly File[],
  onDone: (done: number) => void,
): Promise<File[]> {
  const url = `/api/schools/${schoolId}/photo-imports/${importId}/files`;
  const failed: File[] = [];
  const queue = [...files];
  let done = 0;
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const result = await sendFile(url, file);
        if (!result.ok) failed.push(file);
        onDone(++done);
      }
    }),
  );
  return failed;
}
