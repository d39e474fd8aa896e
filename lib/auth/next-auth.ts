import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { deriveKey } from "@/lib/crypto/keys";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { ABSOLUTE_HOURS, closeSession, openSession } from "./sessions";
import { checkPassword } from "./sign-in";
import { webDb } from "./web-db";

/** The cookie holds nothing but the opaque session token. */
export function sessionCookie(): { name: string; secure: boolean } {
  const secure = env().NEXTAUTH_URL.startsWith("https://");
  return { name: secure ? "__Host-qc.session" : "qc.session", secure };
}

/**
 * next-auth carries the sign-in protocol (CSRF token, cookie); the session itself is our own row, so the "JWT"
 * is only the token of that row and says nothing by itself.
 */
export function nextAuthOptions(): NextAuthOptions {
  const { name, secure } = sessionCookie();
  return {
    secret: deriveKey("session", "next-auth").toString("base64"),
    session: { strategy: "jwt", maxAge: ABSOLUTE_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    jwt: {
      encode: async ({ token }) => String(token?.sessionToken ?? ""),
      decode: async ({ token }) => ({ sessionToken: token }),
    },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {} },
        authorize: async (credentials, request) => {
          try {
            const person = await checkPassword(
              webDb(),
              credentials?.login ?? "",
              credentials?.password ?? "",
            );
            const userAgent = String(request.headers?.["user-agent"] ?? "");
            return { id: person.id, sessionToken: await openSession(webDb(), person, userAgent) };
          } catch (error) {
            if (error instanceof AppError) throw new Error(`${error.code}:${error.params.seconds ?? ""}`);
            throw new Error("unexpected:");
          }
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) =>
        user && "sessionToken" in user ? { sessionToken: user.sessionToken } : token,
      session: async () => ({ expires: new Date(0).toISOString() }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionToken) await closeSession(webDb(), String(token.sessionToken));
      },
    },
  };
}
