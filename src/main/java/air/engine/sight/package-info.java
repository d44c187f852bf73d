/**
 * Seeing by a small trained network: whether a picture belongs to a few others. May import nothing. Start at
 * {@link air.engine.sight.Belonging}.
 */
package air.engine.sight;
