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

/** `qc.token` is heard by what depends on being logged in. */
function tell(): void {
  window.dispatchEvent(new Event("qc.token"));
}
