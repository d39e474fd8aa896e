"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Login } from "./login";
import { Screen } from "./screen";
import { readToken } from "./token";

/** Shows its page to who is logged in, and the login to everybody else. */
export function LoggedIn({ children }: { children: ReactNode }) {
  const t = useTranslations("phone");
  const [isIn, setIn] = useState<boolean | null>(null);
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    setIn(readToken() !== null);
    const look = (event: Event) => {
      setIn(readToken() !== null);
      setEnded(event instanceof CustomEvent && event.detail === true);
    };
    window.addEventListener("qc.token", look);
    return () => window.removeEventListener("qc.token", look);
  }, []);
  if (isIn === null)
    return (
      <Screen title={t("productName")}>
        <p role="status">{t("reading")}</p>
      </Screen>
    );
  return isIn ? children : <Login hasEnded={hasEnded} />;
}
