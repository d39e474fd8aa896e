"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** Why there is no live picture: what the person, the phone or the browser said no to. */
export const CAMERA_TROUBLES = ["denied", "none", "busy", "unsupported"] as const;
export type CameraTrouble = (typeof CAMERA_TROUBLES)[number];

export type Side = "rear" | "front";

/** As large as phones give; smaller ones give what they have. */
const WANTED = { width: { ideal: 2560 }, height: { ideal: 1920 } };

/** The camera's live picture in a video element, asked for when `start` is called and given back when left. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | null>(null);
  const [isLive, setLive] = useState(false);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);

  const stop = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
    setLive(false);
  }, []);

  const start = useCallback(
    async (side: Side) => {
      stop();
      setTrouble(null);
      if (!navigator.mediaDevices?.getUserMedia) return setTrouble("unsupported");
      try {
        const facingMode = side === "front" ? "user" : "environment";
        stream.current = await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, facingMode } });
        if (video.current) {
          video.current.srcObject = stream.current;
          await video.current.play();
        }
        setLive(true);
      } catch (error) {
        setTrouble(troubleOf(error));
      }
    },
    [stop],
  );

  useEffect(() => stop, [stop]);
  return { video, isLive, trouble, start, stop };
}

/** Names of the errors by which browsers refuse (Media Capture and Streams §10). */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return "busy";
}
