/**
 * How picture files are put together: the chunks of PNG and WebP, the segments of JPEG, the directories of TIFF. Knows
 * where things are, not what they mean. May import nothing. Start at {@link air.container.PngChunks}.
 */
package air.container;
