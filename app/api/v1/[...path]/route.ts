import { answerApi } from "@/lib/api/answer";

type Place = { params: Promise<{ path: string[] }> };

const answer = async (request: Request, { params }: Place) => answerApi(request, (await params).path);

export const GET = answer;
export const POST = answer;
export const PUT = answer;
export const DELETE = answer;
