import { describe, expect, it } from "vitest";
import { deviceClass } from "./device-class";

const AGENTS = {
  iPhone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0",
  android: "Mozilla/5.0 (Linux; Android 15; V2309A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
  androidTablet: "Mozilla/5.0 (Linux; Android 14; BAH4-W19) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
  iPad: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
  windows: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
};

describe("the class of a device", () => {
  it.each([
    ["iPhone", 5, 390, "phone"],
    ["android", 5, 412, "phone"],
    ["androidTablet", 10, 800, "tablet"],
    ["iPad", 5, 820, "tablet"],
    ["iPad", 0, 1440, "desktop"],
    ["windows", 10, 1080, "desktop"],
  ] as const)("%s touched by %i fingers, %i px", (agent, touchPoints, shorterSide, expected) => {
    expect(deviceClass({ userAgent: AGENTS[agent], touchPoints, shorterSide })).toBe(expected);
  });
});
