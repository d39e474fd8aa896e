import type { Change } from "./channel";
import type { Hub } from "./hub";

/** A proxy may close a connection on which nothing is said for so long; and so soon is an ended session noticed. */
const BEAT_MS = 20_000;

type Watch = {
  covers: (change: Change) => boolean;
  /** Whether the person may still watch: the session stands, and so does the role. */
  isAllowed: () => Promise<boolean>;
  /** Closes the stream: the browser has gone. */
  signal: AbortSignal;
  beatMs?: number;
};

/**
 * Server-sent events: `changed` when something moved, `ended` before the server closes for good. Several changes while
 * one is being told are told as one.
 */
export function liveStream(hub: Hub, { covers, isAllowed, signal, beatMs = BEAT_MS }: Watch): Response {
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true;
      let isTelling = false;
      let isAsked = false;
      const say = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const tell = async (text: string) => {
        if (isTelling) {
          isAsked ||= text === CHANGED;
          return;
        }
        isTelling = true;
        const may = await isAllowed().catch(() => false);
        isTelling = false;
        say(may ? text : "event: ended\ndata:\n\n");
        if (!may) return close();
        if (isAsked) {
          isAsked = false;
          await tell(CHANGED);
        }
      };
      const beat = setInterval(() => void tell(": still here\n\n"), beatMs);
      beat.unref();
      const unwatch = hub.watch({ covers, tell: () => void tell(CHANGED) });
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        void unwatch.then((stop) => stop()).catch(() => {});
        controller.close();
      };
      signal.addEventListener("abort", () => close());
      await unwatch;
      say("retry: 3000\n\n");
    },
    cancel: () => close(),
  });
  return new Response(body, { headers: HEADERS });
}

const CHANGED = "event: changed\ndata:\n\n";

/** `no-transform`: a compressing server would hold events back until its buffer is full. */
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
  "x-content-type-options": "nosniff",
};
