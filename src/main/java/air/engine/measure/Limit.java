package air.engine.measure;

/**
 * What keeps a picture from a higher score, however well it does otherwise.
 *
 * @param aspect the aspect that suffers; null for none
 * @param points the most points of that aspect, 0 to 10
 * @param most the highest score it lets a picture reach, 0 to 10
 * @param reason a sentence for the artist
 */
record Limit(Aspect aspect, double points, double most, String reason) {}
