const KEPT_AS = "qc.phone";

/** The session's token, or null. It lives in this browser only. */
export function readToken(): string | null {
  return localStorage.getItem(KEPT_AS);
}

export function keepToken(token: string): void {
  localStorage.setItem(KEPT_AS, token);
  tell();
}

export function forgetToken(): void {
  localStorage.removeItem(KEPT_AS);
  tell();
}

/** The server no longer knows the session: as `forgetToken`, and whoever listens can say why. */
export function sessionEnded(): void {
  localStorage.removeItem(KEPT_AS);
  tell(true);
}

/** `qc.token` is heard by what depends on being logged in; its detail is whether the session ended by itself. */
function tell(hasEnded = false): void {
  window.dispatchEvent(new CustomEvent("qc.token", { detail: hasEnded }));
}
