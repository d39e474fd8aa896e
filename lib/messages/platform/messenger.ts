import type { MessageTemplate } from "@/db/vocabulary";
import type { MessageData } from "../fields/wording";

export type Message = { openid: string; template: MessageTemplate; page: string; data: MessageData };

/**
 * What came of sending one. `again`: nothing was wrong with the message, it may be tried later. `failed`: it never
 * will be taken; the word says why.
 */
export type Sent = { outcome: "sent" } | { outcome: "again" | "failed"; failure: string };

/** Whoever brings messages to students. */
export interface Messenger {
  /** Templates that are set up, with the platform's ids. */
  templates: Partial<Record<MessageTemplate, string>>;
  send(message: Message): Promise<Sent>;
}
