/**
 * The providers on the network, a class or a few each, and what they share: orders, requests written from registry
 * entries, results. The only room that knows providers' SDKs. May import {@code decode, model, registry, reply,
 * settings, taste, text, wire}. Start at {@link air.provider.OpenAi}.
 */
package air.provider;
