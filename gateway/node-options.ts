/** What Node is started with to run the gateway; `npm run gateway` says the same. */

/**
 * Many requests are under way at once, and what they hold must not be moved to the old generation before they end: the
 * young one gets 64 MB where Node gives 16 (decision 0009).
 */
export const gatewayNodeOptions = ['--max-semi-space-size=64'];
