package air.engine.paint;

/**
 * What counts when a patch is chosen, in sixteenths.
 *
 * @param lightness weight of its mean lightness, 0 to 16
 * @param chroma weight of its mean chroma, 0 to 16
 * @param liveliness weight of its want of detail, 0 to 48
 */
record PatchWeight(int lightness, int chroma, int liveliness) {}
