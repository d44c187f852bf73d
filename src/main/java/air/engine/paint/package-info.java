/**
 * From guide and taste to the finished picture: patch synthesis, colour transport, finish. Touches the other rooms of
 * the engine. Start at {@link air.engine.paint.Painter}.
 */
package air.engine.paint;
