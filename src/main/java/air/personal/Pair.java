package air.personal;

/**
 * One of the artist's choices: a picture that was preferred to another.
 *
 * @param winner the preferred one, by its place in a list of pictures
 * @param loser the other
 * @param kind how it is known
 */
record Pair(int winner, int loser, Kind kind) {
    /** How a preference is known, the most deliberate first. */
    enum Kind {
        CHOSEN("chosen between candidates"),
        APPROVED("approved and rejected"),
        RATED("rated"),
        FAVOURITE("made favourites");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What was done with the pictures. */
        String words() {
            return words;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The figures' differences, winner less loser; NaN where one of them is unknown. */
    static double[] difference(double[] winner, double[] loser) {
        double[] difference = new double[winner.length];
        for (int i = 0; i < difference.length; i++) difference[i] = winner[i] - loser[i];
        return difference;
    }
}
