/**
 * The wiring: {@link air.Air} puts providers, taste and loop together for the two edges ({@code air.fiji} and
 * {@code air.cli}). May import {@code embedded, files, loop, model, provenance, provider, registry, settings, store,
 * studio, taste, text, wire}. Start at {@code Air}.
 */
package air;
