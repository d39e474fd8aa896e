import { createServer } from "node:net";

/**
 * @param {number} port 0 asks for any free one
 * @param {string} [host]
 * @returns {Promise<number | null>} the port that could be opened, null where it is taken
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const opened = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(opened));
    });
  });
}

/** @param {number} port */
export async function isPortFree(port) {
  return (await tryPort(port)) !== null;
}

/** @returns {Promise<number>} */
export async function freePort() {
  const port = await tryPort(0, "127.0.0.1");
  if (port === null) throw new Error("no free port on 127.0.0.1");
  return port;
}
