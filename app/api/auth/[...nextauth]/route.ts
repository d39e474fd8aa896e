import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";

type Context = RouteContext<"/api/auth/[...nextauth]">;

const handler = (request: NextRequest, context: Context) => NextAuth(request, context, nextAuthOptions());

export { handler as GET, handler as POST };
