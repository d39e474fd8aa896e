let waiting: (() => void)[] = [];

/** Runs something once the coming frame is on the screen, together with all else that waits for it. */
export function afterPaint(run: () => void): void {
  if (waiting.push(run) > 1) return;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      const due = waiting;
      waiting = [];
      for (const next of due) next();
    };
    channel.port2.postMessage(null);
  });
}

/** How long a window that draws no frames, because it is hidden, keeps something waiting. */
const UNDRAWN_MS = 100;

/** Resolves once the coming frame is on the screen; soon, too, where none is drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNDRAWN_MS);
    afterPaint(resolve);
  });
}
