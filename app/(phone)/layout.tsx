import { NextIntlClientProvider } from "next-intl";
import { messagesIn } from "@/lib/i18n/catalogue";
import { readLocale } from "@/lib/i18n/locale";

/** The students' pages carry their own texts only. */
export default async function PhoneLayout({ children }: LayoutProps<"/">) {
  const locale = await readLocale();
  const { phone, kind, category, student } = messagesIn(locale);
  const messages = { phone, kind, category, student: { documentType: student.documentType } };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
