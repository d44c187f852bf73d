package air.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What an artist should know about references before anything is made of them: a sentence each. */
final class Notes {
    private static final double ONE_COLOUR = 0.04;
    private static final double ONE_FAMILY = 0.97;
    /** Longer side over the shorter one. */
    private static final double EXTREME = 6;

    private Notes() {}

    /** Sentences with full stops; none for ordinary references. */
    static List<String> of(List<Look> looks) {
        List<String> notes = new ArrayList<>();
        if (Photograph.share(looks) >= 0.5)
            notes.add("The references look like photographs: the embedded engine makes illustrations in their colours;"
                    + " a model of a provider makes photographs, and restyle keeps a photograph's own forms.");
        add(notes, looks, Notes::isOneColour, " one flat colour: it gives its colour to the taste and nothing else.");
        add(
                notes,
                looks,
                look -> !isOneColour(look) && look.text,
                " text, a diagram or a screenshot: its lines and letters are read as marks of the taste.");
        add(
                notes,
                looks,
                look -> Math.max(look.aspect, 1 / look.aspect) > EXTREME,
                " much longer in one direction than in the other: its composition counts for little.");
        return List.copyOf(notes);
    }

    private static boolean isOneColour(Look look) {
        double largest = PigmentShares.families().stream()
                .mapToDouble(look.pigments::family)
                .max()
                .orElse(0);
        return look.lightest - look.darkest < ONE_COLOUR && largest > ONE_FAMILY;
    }

    private static void add(List<String> notes, List<Look> looks, Predicate<Look> holds, String sentence) {
        List<String> numbers = IntStream.range(0, looks.size())
                .filter(i -> holds.test(looks.get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
        if (numbers.isEmpty()) return;
        boolean one = numbers.size() == 1;
        boolean about = sentence.startsWith(" text");
        notes.add((one ? "Reference " : "References ")
                + Phrases.list(numbers)
                + (about ? (one ? " looks like" : " look like") : one ? " is" : " are")
                + plural(sentence, one));
    }

    private static String plural(String sentence, boolean one) {
        return one
                ? sentence
                : sentence.replace("it gives its colour", "they give their colours")
                        .replace("its", "their");
    }
}
