/**
 * The embedded engine as a provider: what the engine measures, paints and judges, as the models of the socket. May
 * import {@code engine.measure, engine.paint, engine.sentence, engine.words, model, registry, taste}. Start at
 * {@link air.embedded.Embedded}.
 */
package air.embedded;
