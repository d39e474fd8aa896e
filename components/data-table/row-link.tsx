"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { currentUrl, keepListPlace } from "./list-place";

type Props = { href: Route; rowId: string; children: ReactNode };

/** Opens what a row is about, and keeps where the list was left. */
export function RowLink({ href, rowId, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="font-medium hover:text-accent hover:underline"
      onClick={() => keepListPlace({ url: currentUrl(), rowId, scrollY: window.scrollY })}
    >
      {children}
    </Link>
  );
}
