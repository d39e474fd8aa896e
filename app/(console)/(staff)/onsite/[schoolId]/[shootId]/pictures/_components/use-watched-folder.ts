"use client";

import { useEffect, useRef, useState } from "react";

/** The part of the File System Access API that is used; browsers without it show the plain choices only. */
type Entry = { kind: "file" | "directory"; name: string; getFile?: () => Promise<File> };
type Folder = { name: string; values: () => AsyncIterable<Entry> };
type Picker = { showDirectoryPicker?: () => Promise<Folder> };

const EVERY_MS = 3000;
/** A file that is still being written by the camera's software is left for the next look. */
const SETTLED_MS = 1500;

/** Looks into a folder that the person has chosen and hands on what is new in it, until it is stopped. */
export function useWatchedFolder(onNew: (files: File[]) => Promise<void>) {
  const [folder, setFolder] = useState<Folder | null>(null);
  const [isPossible, setPossible] = useState(false);
  const handOn = useRef(onNew);
  useEffect(() => {
    handOn.current = onNew;
  });
  useEffect(() => setPossible("showDirectoryPicker" in window), []);
  useEffect(() => {
    if (!folder) return;
    const seen = new Set<string>();
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const fresh: File[] = [];
      for await (const entry of folder.values()) {
        const file = entry.kind === "file" && !seen.has(entry.name) ? await entry.getFile?.() : undefined;
        if (file && Date.now() - file.lastModified > SETTLED_MS) fresh.push(file);
      }
      if (isGone) return;
      for (const { name } of fresh) seen.add(name);
      if (fresh.length > 0) await handOn.current(fresh);
      if (!isGone) timer = setTimeout(watch, EVERY_MS);
    };
    // The folder may be gone: the card was taken out.
    const watch = () => look().catch(() => setFolder(null));
    watch();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [folder]);
  const choose = async () => {
    // Who closes the dialog has chosen nothing.
    const chosen = await (window as Picker).showDirectoryPicker?.().catch(() => null);
    if (chosen) setFolder(chosen);
  };
  return { isPossible, name: folder?.name ?? null, choose, stop: () => setFolder(null) };
}
