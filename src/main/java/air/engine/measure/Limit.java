package air.engine.measure;

/**
 * What keeps a picture from a higher score, however well it does otherwise.
 *
 * @param most the highest score it lets a picture reach, 0 to 10
 * @param reason a sentence for the artist
 */
record Limit(double most, String reason) {}
