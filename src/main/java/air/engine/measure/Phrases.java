package air.engine.measure;

import java.util.List;

/** Small turns of phrase. */
final class Phrases {
    private static final double[] SHARES = {.1, .2, .25, .333, .4, .5, .6, .667, .75, .8, .9};
    private static final String[] SHARE_WORDS = {
        "a tenth",
        "a fifth",
        "a quarter",
        "a third",
        "two fifths",
        "half",
        "three fifths",
        "two thirds",
        "three quarters",
        "four fifths",
        "nine tenths"
    };

    private Phrases() {}

    /** A share 0 to 1 in words, for example "two thirds". */
    static String share(double share) {
        int nearest = 0;
        for (int i = 1; i < SHARES.length; i++)
            if (Math.abs(SHARES[i] - share) < Math.abs(SHARES[nearest] - share)) nearest = i;
        return SHARE_WORDS[nearest];
    }

    /** "a, b and c". */
    static String list(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) return String.join("", items);
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The word for a standing in standard deviations: five words from far below to far above the usual. */
    static String graded(double standing, String... words) {
        return words[standing < -1 ? 0 : standing < -0.35 ? 1 : standing < 0.35 ? 2 : standing < 1 ? 3 : 4];
    }
}
