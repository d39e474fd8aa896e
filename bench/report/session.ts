/**
 * Signs in at a running console as a browser would.
 * @returns the `cookie` header of further requests
 */
export async function signIn(url: string, login: string, password: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, login, password, callbackUrl: url, json: "true" });
  const headers = { cookie: cookiesOf(first), "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
  });
  const session = cookiesOf(answer);
  if (!session.includes("qc.session=")) throw new Error(`sign-in was answered with ${answer.status}`);
  return session;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
