import { sendFile } from "@/components/forms/send-file";

/** Requests under way at once: enough to fill a line, few enough for a slow one. */
const PARALLEL = 3;

type Sent = { fresh: number; known: number; failed: File[] };

/** Sends pictures one request each; names that are there already cost nothing but the question. */
export async function sendPictures(
  { schoolId, shootId }: { schoolId: string; shootId: string },
  files: readonly File[],
  onDone: (done: number) => void,
): Promise<Sent> {
  const sent: Sent = { fresh: 0, known: 0, failed: [] };
  const queue = [...files];
  let done = 0;
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const result = await sendFile(`/api/schools/${schoolId}/shoots/${shootId}/pictures`, file);
        if (!result.ok) sent.failed.push(file);
        else if ((result.body as { isNew: boolean }).isNew) sent.fresh += 1;
        else sent.known += 1;
        onDone(++done);
      }
    }),
  );
  return sent;
}
