import { FAKE_ENGINE } from "../../engine-name";
import type { FaceCompareProvider } from "../provider";

/** The same provider, whose every answer says that it comes from a fake. */
export function labelledFake(provider: FaceCompareProvider): FaceCompareProvider {
  const name = (engine: string) => `${FAKE_ENGINE}${engine}`;
  return {
    engine: { ...provider.engine, id: name(provider.engine.id) },
    async compare(question) {
      const answer = await provider.compare(question);
      return answer.status === "cannotCompare" ? answer : { ...answer, engine: name(answer.engine) };
    },
  };
}
