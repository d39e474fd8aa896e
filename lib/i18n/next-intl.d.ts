import type { Messages } from "./catalogue";
import type { Locale as OwnLocale } from "./texts";

declare module "next-intl" {
  interface AppConfig {
    Locale: OwnLocale;
    Messages: Messages;
  }
}
