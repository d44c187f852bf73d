/**
 * Moving pictures: a video file as single pictures. May touch model; the only room that knows JCodec. Start at
 * {@link air.media.Video}.
 */
package air.media;
