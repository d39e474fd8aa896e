"use client";

import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { currentUrl, forgetListPlace, keepListPlace, readListPlace } from "./list-place";

type Props = { href: Route; rowId: string; children: ReactNode };

/** Opens what a row is about, and keeps where the list was left; coming back, the list stands there again. */
export function RowLink({ href, rowId, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const kept = readListPlace();
    // A grid draws only some of its rows and finds the place by itself.
    if (kept?.rowId !== rowId || kept.url !== currentUrl() || link.current?.closest("[role=grid]")) return;
    forgetListPlace();
    window.scrollTo(0, kept.scrollY);
    link.current?.focus({ preventScroll: true });
  }, [rowId]);
  return (
    <Link
      ref={link}
      href={href}
      prefetch={false}
      className="font-medium hover:text-accent hover:underline"
      onClick={() => keepListPlace({ url: currentUrl(), rowId, scrollY: window.scrollY })}
    >
      {children}
    </Link>
  );
}
