import type { DEVICE_CLASSES } from "@/db/vocabulary";

type DeviceClass = (typeof DEVICE_CLASSES)[number];

/** The shorter side of the screen, in CSS px, from which a device that is touched is a tablet. */
const TABLET_FROM = 600;

type Seen = { userAgent: string; touchPoints: number; shorterSide: number };

/** What kind of device this is. iPads call themselves Macs, and are told by being touched. */
export function deviceClass({ userAgent, touchPoints, shorterSide }: Seen): DeviceClass {
  const isMobile = /Android|iPhone|iPad|iPod|HarmonyOS|Mobile/i.test(userAgent);
  if (!isMobile && !(touchPoints > 1 && /Macintosh/.test(userAgent))) return "desktop";
  return shorterSide >= TABLET_FROM ? "tablet" : "phone";
}

export function thisDevice(): DeviceClass {
  return deviceClass({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    shorterSide: Math.min(screen.width, screen.height),
  });
}
