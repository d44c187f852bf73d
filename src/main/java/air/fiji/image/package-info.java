/**
 * ImageJ's images: what they show as pictures, pictures as windows, and what is known of a picture in its Info. May
 * import every room below the edges. Start at {@link air.fiji.image.Pictures}.
 */
package air.fiji.image;
