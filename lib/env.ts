import { z } from "zod";

const schema = z.object({
  /** Connection of the web and worker processes: a role that owns nothing and cannot bypass row-level security. */
  DATABASE_URL: z.url(),
  /** Address of the console as browsers see it; with https the session cookie is bound to it. Name set by next-auth. */
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  /** 32 random bytes, base64: every other key is derived from it. */
  QC_MASTER_KEY: z
    .string()
    .refine((value) => Buffer.from(value, "base64").length === 32, "32 bytes as base64"),
  /** Folder of the object store. */
  QC_STORAGE_DIR: z.string().min(1),
  /** "1" where invented demo data is shown and its accounts are printed on the sign-in page. */
  QC_DEMO: z.enum(["0", "1"]).default("0"),
  /** Pictures that one worker handles at the same time. */
  QC_IMAGING_THREADS: z.coerce.number().int().min(1).max(16).default(1),
  /** Description (JSON) of a face recogniser of one's own, scored with in place of the shipped one. */
  QC_RECOGNISER: z.string().min(1).optional(),
  /** Who scores face comparisons: the engine that ships, or a cloud service, to which photos are then sent. */
  QC_FACE_COMPARE: z.enum(["local", "tencent", "baidu", "aliyun"]).default("local"),
  /** Key of the cloud service and its secret (SecretId, API Key, AccessKey ID; SecretKey and the like). */
  QC_FACE_COMPARE_ID: z.string().min(1).optional(),
  QC_FACE_COMPARE_SECRET: z.string().min(1).optional(),
  QC_FACE_COMPARE_REGION: z.string().min(1).default("ap-guangzhou"),
  /** "1": a stand-in that speaks the service's protocol, and says so; for trying it out without an account. */
  QC_FACE_COMPARE_FAKE: z.enum(["0", "1"]).default("0"),
  /** The mini program's AppID and AppSecret, for login and messages. */
  QC_WECHAT_APP_ID: z.string().min(1).optional(),
  QC_WECHAT_APP_SECRET: z.string().min(1).optional(),
  /** Address of WeChat's API; another one only for a stand-in that speaks the same protocol. */
  QC_WECHAT_URL: z.url().default("https://api.weixin.qq.com"),
  /** Ids of the mini program's subscribe-message templates; without one, messages of its kind are not sent. */
  QC_WECHAT_TEMPLATE_REVIEW: z.string().min(1).optional(),
  QC_WECHAT_TEMPLATE_UPLOAD: z.string().min(1).optional(),
  QC_WECHAT_TEMPLATE_REMINDER: z.string().min(1).optional(),
  /** Which edition of the mini program a message opens. */
  QC_WECHAT_EDITION: z.enum(["developer", "trial", "formal"]).default("formal"),
  /** "1": whoever types a name is logged in under it, and every page says so; for trying it out, never in production. */
  QC_TEST_LOGIN: z.enum(["0", "1"]).default("0"),
  /** CTID gateway that checks identities, and the client's name and secret there. */
  QC_IDENTITY_URL: z.url().optional(),
  QC_IDENTITY_CLIENT_ID: z.string().min(1).optional(),
  QC_IDENTITY_CLIENT_SECRET: z.string().min(1).optional(),
  /** Who runs the gateway, as the students' agreement names them; its host where left out. */
  QC_IDENTITY_NAME: z.string().min(1).optional(),
  /** "1": a stand-in that speaks the gateway's protocol and says so; for trying it out, never in production. */
  QC_IDENTITY_FAKE: z.enum(["0", "1"]).default("0"),
  /**
   * Who reads the printing of ID cards to fill in the form: nobody, a cloud service, to which the pictures are then sent, or
   * a stand-in that speaks its protocol and says so; the last for trying it out, never in production.
   */
  QC_CARD_READER: z.enum(["none", "tencent", "fake"]).default("none"),
  /** SecretId and SecretKey of the cloud service. */
  QC_CARD_READER_ID: z.string().min(1).optional(),
  QC_CARD_READER_SECRET: z.string().min(1).optional(),
  /** Folder with the labelled pictures (manifest.csv, look-alikes.csv, standards.csv) that gold items and the trainer are made of. */
  QC_GOLD_SET_DIR: z.string().min(1).default("lib/demo/portraits"),
  /** How long a review decision can be undone at least, in seconds. */
  QC_REVIEW_HOLD_SECONDS: z.coerce.number().int().min(0).default(120),
  /** After this long a decision takes effect even if few have followed it, in seconds. */
  QC_REVIEW_HOLD_LIMIT_SECONDS: z.coerce.number().int().min(0).default(600),
  /** How long a batch approved in a grid can be undone, in seconds. */
  QC_REVIEW_GRID_HOLD_SECONDS: z.coerce.number().int().min(0).default(300),
  /** How long a reviewer holds a claimed photo without a sign of life, in seconds. */
  QC_REVIEW_LEASE_SECONDS: z.coerce.number().int().min(5).default(300),
  /** Who takes the students' money: nobody, a stand-in on this machine that says so, or 微信支付. */
  QC_PAY: z.enum(["off", "fake", "wechat"]).default("off"),
  QC_PAY_URL: z.url().default("https://api.mch.weixin.qq.com"),
  /** Mini program, merchant, and the serial number and private key (PEM) of the merchant's certificate. */
  QC_PAY_APP_ID: z.string().default(""),
  QC_PAY_MERCHANT_ID: z.string().default(""),
  QC_PAY_SERIAL_NO: z.string().default(""),
  QC_PAY_PRIVATE_KEY_FILE: z.string().default(""),
  /** The merchant's APIv3 key, 32 characters. */
  QC_PAY_API_KEY: z.string().default(""),
  /** The platform's public key (PEM) with its id PUB_KEY_ID_…, for merchants without platform certificates. */
  QC_PAY_PUBLIC_KEY_ID: z.string().default(""),
  QC_PAY_PUBLIC_KEY_FILE: z.string().default(""),
  /** Where the platform sends its notices: the address of this console with /api/pay/wechat, https. */
  QC_PAY_NOTIFY_URL: z.string().default(""),
});

const PAY_SETTINGS = [
  ...(["QC_PAY_APP_ID", "QC_PAY_MERCHANT_ID", "QC_PAY_SERIAL_NO", "QC_PAY_PRIVATE_KEY_FILE"] as const),
  ...(["QC_PAY_API_KEY", "QC_PAY_NOTIFY_URL"] as const),
] as const;

const withPay = schema.superRefine((settings, issues) => {
  if (settings.QC_PAY === "off") return;
  for (const name of PAY_SETTINGS)
    if (!settings[name])
      issues.addIssue({ code: "custom", path: [name], message: `QC_PAY=${settings.QC_PAY} needs it` });
  if (settings.QC_PAY_API_KEY && Buffer.byteLength(settings.QC_PAY_API_KEY) !== 32)
    issues.addIssue({ code: "custom", path: ["QC_PAY_API_KEY"], message: "32 characters" });
  if (settings.QC_PAY === "wechat" && !/^https:\/\/[^?]+$/.test(settings.QC_PAY_NOTIFY_URL))
    issues.addIssue({ code: "custom", path: ["QC_PAY_NOTIFY_URL"], message: "https, without a query" });
});

const withReader = withPay.refine(
  (settings) =>
    settings.QC_CARD_READER !== "tencent" || (settings.QC_CARD_READER_ID && settings.QC_CARD_READER_SECRET),
  { path: ["QC_CARD_READER"], message: "a cloud service needs QC_CARD_READER_ID and QC_CARD_READER_SECRET" },
);

const checkedSchema = withReader.refine(
  (settings) =>
    settings.QC_FACE_COMPARE === "local" ||
    settings.QC_FACE_COMPARE_FAKE === "1" ||
    (settings.QC_FACE_COMPARE_ID && settings.QC_FACE_COMPARE_SECRET),
  {
    path: ["QC_FACE_COMPARE"],
    message: "a cloud service needs QC_FACE_COMPARE_ID and QC_FACE_COMPARE_SECRET",
  },
);

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The process's settings, read once. Throws with the name of what is missing or wrong. */
export function env(): Env {
  parsed ??= read(checkedSchema);
  return parsed;
}

const setUpSchema = schema.pick({ DATABASE_URL: true, QC_DEMO: true }).extend({
  /** Connection that owns the tables; only the set-up process has it. */
  QC_OWNER_URL: z.url(),
});

/** Settings of the set-up process. Throws like `env`. */
export function setUpEnv(): z.infer<typeof setUpSchema> {
  return read(setUpSchema);
}

function read<Shape extends z.ZodType>(shape: Shape): z.infer<Shape> {
  const result = shape.safeParse(process.env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Environment is not complete: ${wrong.join("; ")}`);
}
