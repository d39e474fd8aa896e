import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageData } from "../fields/wording";
import { wechatStandIn } from "../testing/wechat-stand-in";
import { wechatMessenger } from "./wechat";

let wechat: Awaited<ReturnType<typeof wechatStandIn>>;
beforeEach(async () => {
  wechat = await wechatStandIn();
});
afterEach(() => wechat.stop());

const messengerAt = (url: string) =>
  wechatMessenger({
    ...{ url, appId: "wx-test", secret: "secret", edition: "formal" },
    templates: { review: "TPL-REVIEW" },
  });
const message = {
  ...({ openid: "o-test", template: "review", page: "pages/result" } as const),
  data: messageData("rejected", { task: "采集任务", moment: new Date("2026-03-20T07:01:00Z") }),
};

describe("a message through WeChat", () => {
  it("arrives with its template and fields; one token serves many", async () => {
    const messenger = messengerAt(wechat.url);
    expect([await messenger.send(message), await messenger.send(message)]).toEqual([
      { outcome: "sent" },
      { outcome: "sent" },
    ]);
    expect(wechat.tokensGiven()).toBe(1);
    expect(wechat.received[0]).toMatchObject({
      ...{ touser: "o-test", template_id: "TPL-REVIEW", miniprogram_state: "formal", lang: "zh_CN" },
      data: { phrase2: { value: "审核未通过" }, time4: { value: "2026年3月20日 15:01" } },
    });
  });

  it.each([40001, 42001])("asks for a new token after %d, once", async (code) => {
    const messenger = messengerAt(wechat.url);
    wechat.answerNext(code);
    expect(await messenger.send(message)).toEqual({ outcome: "sent" });
    expect(wechat.tokensGiven()).toBe(2);
    wechat.answerNext(code, code);
    expect(await messenger.send(message)).toEqual({ outcome: "again", failure: String(code) });
  });

  it.each([
    [43101, "failed"],
    [47003, "failed"],
    [40003, "failed"],
    [-1, "again"],
  ])("answered with %d: %s", async (code, outcome) => {
    wechat.answerNext(code);
    expect(await messengerAt(wechat.url).send(message)).toEqual({ outcome, failure: String(code) });
  });

  it("waits where nobody answers, and is not sent without a template", async () => {
    expect(await messengerAt("http://127.0.0.1:9").send(message)).toMatchObject({ outcome: "again" });
    const other = { ...message, template: "upload" as const };
    expect(await messengerAt(wechat.url).send(other)).toEqual({ outcome: "failed", failure: "noTemplate" });
  });
});
