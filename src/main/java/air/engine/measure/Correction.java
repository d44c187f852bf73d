package air.engine.measure;

import air.engine.words.English;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What can be asked of a scene in a person's words: more or less of one thing. What is asked of colour, tone and
 * texture are {@link Feature}s.
 */
public enum Correction {
    /** How much is drawn about the subject. */
    DRAWN,
    /** How much happens in the sky. */
    SKY,
    /** How large the subject is. */
    SIZE,
    /** How far it comes towards the viewer. */
    NEARNESS,
    /** How far it stands from the middle. */
    SIDE,
    /** How low the horizon lies. */
    HORIZON,
    /** How far distance dissolves. */
    MIST;

    private record Direction(Correction part, int sign) {}

    private static final Glossary<Direction> WORDS = Glossary.read("corrections", "corrections", Correction::direction);
    private static final int LONGEST = 6;

    private static Direction direction(String text) {
        String[] parts = text.split(" ");
        return new Direction(valueOf(parts[0]), parts[1].equals("+") ? 1 : -1);
    }

    /** The words to ask for more of it, or for less. */
    String words(boolean more) {
        return WORDS.entries().entrySet().stream()
                .filter(e -> e.getValue().part == this && e.getValue().sign > 0 == more)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What a wish asks for, in steps of usual size; empty when nothing of a scene is meant. */
    static Map<Correction, Double> read(String wish) {
        List<String> words = new ArrayList<>();
        List<Double> degrees = new ArrayList<>();
        double degree = 1;
        for (String word : English.clauses(wish).stream().flatMap(List::stream).toList()) {
            OptionalDouble own = English.degree(word);
            if (own.isPresent()) {
                degree = own.getAsDouble();
                if (word.equals("little")
                        && !words.isEmpty()
                        && words.get(words.size() - 1).equals("a")) degrees.remove(words.size() - 1);
                if (words.size() > degrees.size()) words.remove(words.size() - 1);
                continue;
            }
            words.add(word);
            degrees.add(degree);
            degree = 1;
        }
        return found(words, degrees);
    }

    private static Map<Correction, Double> found(List<String> words, List<Double> degrees) {
        Map<Correction, Double> read = new EnumMap<>(Correction.class);
        for (int i = 0; i < words.size(); i++) {
            int count = Math.min(LONGEST, words.size() - i);
            while (count > 0 && !WORDS.has(String.join(" ", words.subList(i, i + count)))) count--;
            if (count == 0) continue;
            Direction direction =
                    WORDS.of(String.join(" ", words.subList(i, i + count))).orElseThrow();
            double degree = degrees.subList(i, i + count).stream()
                    .filter(d -> d != 1)
                    .findFirst()
                    .orElse(1.0);
            read.merge(direction.part, direction.sign * degree, Double::sum);
            i += count - 1;
        }
        return read;
    }
}
