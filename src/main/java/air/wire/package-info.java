/**
 * The way to a provider on the network, whichever it is: one HTTP client, proxies, retries, pace, what may have been
 * billed, and every failure in a sentence. May import {@code model, registry, reply, text}. Start at
 * {@link air.wire.Wire}.
 */
package air.wire;
