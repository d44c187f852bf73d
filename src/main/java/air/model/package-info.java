/**
 * The socket: what an image model or a vision model is, what is asked of it, what it answers, costs and how it fails.
 * Touches nothing but the JDK and the decoder below it. Start at {@link air.model.ImageModel} and
 * {@link air.model.ImageRequest}.
 */
package air.model;
