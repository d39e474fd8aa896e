import { NextIntlClientProvider } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ToastProvider } from "@/components/ui/toast";

/** What the staff's pages share in the browser; the students' pages carry none of it. */
export default function ConsoleLayout({ children }: LayoutProps<"/">) {
  return (
    <NextIntlClientProvider>
      <NuqsAdapter>
        <ToastProvider>{children}</ToastProvider>
      </NuqsAdapter>
    </NextIntlClientProvider>
  );
}
