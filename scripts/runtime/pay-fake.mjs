import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_DIR } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { startService } from "./services.mjs";

/**
 * The stand-in of 微信支付 for an installation without a merchant's account: a server of its own that speaks the
 * platform's protocol, with keys made once. Web and worker meet it as they would meet the real one.
 * @param {{ dataDir: string, url: string, childEnv: (base: Record<string, string>) => NodeJS.ProcessEnv }} options
 * @returns {Promise<{ service: import("./services.mjs").Service, env: Record<string, string> }>}
 */
export async function startPayFake({ dataDir, url, childEnv }) {
  const folder = join(dataDir, "pay-fake");
  const { appId, merchantId, serialNo, apiKey } = settingsIn(folder);
  const port = await freePort();
  const service = startService(
    "pay-fake",
    process.execPath,
    [join(BUILD_DIR, "pay-fake.mjs"), folder, String(port)],
    { env: childEnv({}), logFile: join(dataDir, "pay-fake.log") },
  );
  return {
    service,
    env: {
      QC_PAY: "fake",
      QC_PAY_URL: `http://127.0.0.1:${port}`,
      QC_PAY_APP_ID: appId,
      QC_PAY_MERCHANT_ID: merchantId,
      QC_PAY_SERIAL_NO: serialNo,
      QC_PAY_PRIVATE_KEY_FILE: join(folder, "merchant.key.pem"),
      QC_PAY_API_KEY: apiKey,
      QC_PAY_NOTIFY_URL: `${url}/api/pay/wechat`,
    },
  };
}

/**
 * @param {string} folder
 * @returns {{ appId: string, merchantId: string, serialNo: string, apiKey: string }}
 */
function settingsIn(folder) {
  const file = join(folder, "settings.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of ["merchant", "platform"]) {
      const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const pem = /** @type {const} */ ({ format: "pem" });
      writeFileSync(join(folder, `${name}.pem`), publicKey.export({ ...pem, type: "spki" }), { mode: 0o600 });
      writeFileSync(join(folder, `${name}.key.pem`), privateKey.export({ ...pem, type: "pkcs8" }), {
        mode: 0o600,
      });
    }
    const settings = {
      appId: `wx${randomBytes(8).toString("hex")}`,
      merchantId: "1900000000",
      serialNo: randomBytes(20).toString("hex").toUpperCase(),
      platformSerial: `5A${randomBytes(18).toString("hex")}`.toUpperCase(),
      apiKey: randomBytes(16).toString("hex"),
    };
    writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
