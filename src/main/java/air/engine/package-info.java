/**
 * The embedded engine: image analysis, layout, patch synthesis and measurement in pure Java, deterministic by seed.
 * Touches nothing but the JDK. Start at {@link air.engine.Taste}, {@link air.engine.Painter} and
 * {@link air.engine.Judge}.
 */
package air.engine;
