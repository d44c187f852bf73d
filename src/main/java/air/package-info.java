/**
 * The wiring: {@link air.Air} puts providers, taste and loop together for the two edges ({@code air.fiji} and
 * {@code air.cli}). May touch every room but the edges; the only room that reads the environment. Start at {@code Air}.
 */
package air;
