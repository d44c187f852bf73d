/**
 * The embedded engine as a provider: what the engine measures, paints and judges, as the models of the socket. Start at
 * {@link air.embedded.Embedded}.
 */
package air.embedded;
