import { describe, expect, it } from "vitest";
import { aliyunHeaders } from "./aliyun-signature";
import { tencentHeaders } from "./tencent-signature";

describe("tencentHeaders", () => {
  // The example of cloud.tencent.com/document/api/213/30654, whose keys are masked like this.
  it("signs the documented example as documented", () => {
    const masked = "*".repeat(32);
    const headers = tencentHeaders(
      { secretId: `AKID${masked}`, secretKey: masked },
      {
        host: "cvm.tencentcloudapi.com",
        service: "cvm",
        action: "DescribeInstances",
        body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
        timestamp: 1551113065,
      },
    );
    expect(headers.Authorization).toContain(
      "Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
    );
  });
});

describe("aliyunHeaders", () => {
  // The example of help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature.
  it("signs the documented example as documented", () => {
    const headers = aliyunHeaders(
      { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" },
      {
        host: "ecs.cn-shanghai.aliyuncs.com",
        action: "RunInstances",
        version: "2014-05-26",
        query: { ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", RegionId: "cn-shanghai" },
        body: "",
        date: "2023-10-26T10:22:32Z",
        nonce: "3156853299f313e23d1673dc12e1703d",
      },
    );
    expect(headers.Authorization).toContain(
      "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    );
  });
});
