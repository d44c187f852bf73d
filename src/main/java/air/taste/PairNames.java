package air.taste;

import air.files.ContentHash;
import air.model.Picture;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the two pictures of a pair are called while a model chooses between them: invented words that mean nothing. The
 * pixels decide on the words and which of them comes first. Turned, a pair keeps the words in their places, so each
 * picture has the other's: whoever likes a word or a place better contradicts itself.
 *
 * @param first what the picture shown first is called
 * @param second what the other is called
 */
record PairNames(String first, String second) {
    private static final List<PairNames> ALL = List.of(
            new PairNames("Besun", "Dalvo"),
            new PairNames("Fimer", "Tosar"),
            new PairNames("Luvan", "Nerod"),
            new PairNames("Pelim", "Rudok"));

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");
    /** With one of these the name that is given may be the worse one's. */
    private static final Set<String> DOUBTS = Set.of(
            "not", "no", "never", "neither", "nor", "worse", "worst", "weaker", "loses", "loser", "both", "tie", "tied",
            "equal", "equally", "either", "unless", "isn't", "isn’t");

    static PairNames of(Picture one, Picture other) {
        String pixels = Stream.of(one.pixelHash(), other.pixelHash()).sorted().reduce("", String::concat);
        int drawn = Integer.parseInt(
                ContentHash.of(pixels.getBytes(StandardCharsets.US_ASCII)).substring(0, 4), 16);
        PairNames names = ALL.get(drawn / 2 % ALL.size());
        return drawn % 2 == 0 ? names : new PairNames(names.second, names.first);
    }

    /** Both, in an order that says nothing of the pictures'. */
    List<String> sorted() {
        return Stream.of(first, second).sorted().toList();
    }

    /** Whether {@code said} names the first picture; empty where it names none, both, or one that it may not want. */
    Optional<Boolean> choice(String said) {
        Set<Boolean> named = new HashSet<>();
        Matcher words = WORD.matcher(said);
        while (words.find()) {
            String word = words.group().replaceAll("['’]s$", "").toLowerCase(Locale.ROOT);
            if (DOUBTS.contains(word)) return Optional.empty();
            if (word.equalsIgnoreCase(first) || word.equals("first")) named.add(true);
            if (word.equalsIgnoreCase(second) || word.equals("second")) named.add(false);
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** A sentence about the pictures for a reader who never hears of the names. */
    String unnamed(String sentence, boolean firstChosen) {
        String chosen = replaced(sentence, firstChosen ? first : second, "the chosen one");
        return replaced(chosen, firstChosen ? second : first, "the other");
    }

    private static String replaced(String sentence, String name, String words) {
        Pattern named = Pattern.compile(
                "(?<start>^|[.!?]\\s+)?[\"'“‘*_]*(?:\\bthe\\s+)?(?:\\b(?:image|picture)\\s+)?(?:\\b(?:called|named)\\s+)?"
                        + "[\"'“‘*_]*\\b" + name + "\\b[\"”*_]*",
                Pattern.CASE_INSENSITIVE);
        return named.matcher(sentence)
                .replaceAll(found -> found.group(1) == null
                        ? words
                        : Matcher.quoteReplacement(found.group(1))
                                + words.substring(0, 1).toUpperCase(Locale.ROOT)
                                + words.substring(1));
    }
}
