/**
 * The socket: what an image model or a vision model is, what it is asked, what it answers, what it costs and how it
 * fails. May import {@code decode}. Start at {@link air.model.ImageModel} and {@link air.model.ImageRequest}.
 */
package air.model;
