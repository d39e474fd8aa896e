"use client";

import { useEffect, useEffectEvent } from "react";
import type { Chord } from "@/lib/review/keys/commands";

/** Combinations belong to the browser, letters being composed to the input method, and text fields to the person. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || event.repeat) return false;
  return !isTyping(event);
}

/** Ctrl+Z or ⌘Z, which takes the last decision back out of habit; in a text field it is the field's own. */
export function isUndo(event: KeyboardEvent): boolean {
  const isCombined = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  return isCombined && event.code === "KeyZ" && !event.repeat && !isComposing(event) && !isTyping(event);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** True while an input method composes; 229 is what some of them report instead of saying so. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The physical key, with Shift, whatever character an input method makes of it. */
export function chordOf({ code, shiftKey }: KeyboardEvent): Chord {
  return shiftKey ? `Shift+${code}` : code;
}

type Handlers = {
  /** Answers true where it used the key. */
  onDown: (event: KeyboardEvent) => boolean;
  onUp?: (event: KeyboardEvent) => void;
};

/** Hears every key of the window while `isOn`; keys that were used do nothing else. */
export function useKeys(isOn: boolean, { onDown, onUp }: Handlers): void {
  const down = useEffectEvent((event: KeyboardEvent) => {
    if (onDown(event)) event.preventDefault();
  });
  const up = useEffectEvent((event: KeyboardEvent) => onUp?.(event));
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => down(event);
    const onKeyUp = (event: KeyboardEvent) => up(event);
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keyup", onKeyUp);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keyup", onKeyUp);
    };
  }, [isOn]);
}
