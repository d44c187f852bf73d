/**
 * From a picture file's bytes, of whatever kind, to what every viewer shows: upright, in sRGB, over white, no larger
 * than wanted. Alone touches ImageIO's readers and TwelveMonkeys. May import {@code container}. Start at
 * {@link air.decode.Decoder}.
 */
package air.decode;
