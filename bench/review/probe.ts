/** What the probe in the page has seen of one key: ms from the key's time stamp to the painted pair. */
export type Swap = { ms: number; wasReady: boolean; layoutShift: number };

/**
 * Runs in the page before its own scripts. After each `F` it waits for the first message after the next animation
 * frame in which another pair stands, complete and decoded: everything of that frame has been handed to the screen.
 */
export function installProbe(pairSelector: string): void {
  const probe = { swaps: [] as Swap[], shift: 0 };
  Object.assign(window, { qcProbe: probe });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.shift += "value" in entry ? Number(entry.value) : 0;
  }).observe({ type: "layout-shift", buffered: false });
  // A pair that is drawn ahead, unseen, does not count; nor does what stands in for a picture.
  const pair = () =>
    [...document.querySelectorAll<HTMLImageElement>(pairSelector)].filter(
      (image) =>
        image.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !image.hasAttribute("data-stand-in"),
    );
  const afterFrame = (then: () => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.code !== "KeyF") return;
      const before = pair().map((image) => image.src);
      const shift = probe.shift;
      let turns = 0;
      const look = () => {
        turns++;
        const now = pair();
        const isNew = now.length === before.length && now.every((image, at) => image.src !== before[at]);
        if (!isNew || !now.every((image) => image.complete && image.naturalWidth > 0)) {
          if (turns < 600) afterFrame(look);
          return;
        }
        const ms = performance.now() - event.timeStamp;
        // Shifts are reported after the frame they happened in.
        afterFrame(() =>
          afterFrame(() => probe.swaps.push({ ms, wasReady: turns === 1, layoutShift: probe.shift - shift })),
        );
      };
      afterFrame(look);
    },
    { capture: true },
  );
}
