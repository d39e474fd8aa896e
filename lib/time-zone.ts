/** Schools, windows and promises live in one time zone, whatever the reader's clock says. */
export const TIME_ZONE = "Asia/Shanghai";
