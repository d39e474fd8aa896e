import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's scrypt row: N = 2^15, r = 8, p = 3, about 32 MB and a quarter of a second. */
const LOG_N = 15;
const COST: ScryptOptions = { N: 2 ** LOG_N, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

/** At most two hashes at a time: sign-in storms must not take the memory of the rest. */
const MAX_PARALLEL = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: ScryptOptions = COST): Promise<Buffer> {
  if (running >= MAX_PARALLEL) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, KEY_BYTES, cost, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** PHC-style string `$scrypt$ln=15,r=8,p=3$<salt>$<key>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `$scrypt$ln=${LOG_N},r=8,p=3$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, name, parameters = "", salt, key] = stored.split("$");
  const [, logN, r, p] = (/^ln=(\d+),r=(\d+),p=(\d+)$/.exec(parameters) ?? []).map(Number);
  if (name !== "scrypt" || !logN || !r || !p || !salt || !key) return false;
  const wanted = Buffer.from(key, "base64url");
  const found = await derive(password, Buffer.from(salt, "base64url"), { ...COST, N: 2 ** logN, r, p });
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** Spends the time of a verification where there is no account, so that the answer's time tells nothing. */
export async function verifyNobody(password: string): Promise<false> {
  await derive(password, Buffer.alloc(16));
  return false;
}
