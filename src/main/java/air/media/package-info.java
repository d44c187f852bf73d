/**
 * Moving pictures: a video file as single pictures. The only room that knows JCodec. May import {@code model}. Start at
 * {@link air.media.Video}.
 */
package air.media;
