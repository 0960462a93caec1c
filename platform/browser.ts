/** The one door to the extension API: nothing outside platform/ and entrypoints/ touches it. */
export { browser, type Browser } from "wxt/browser";
