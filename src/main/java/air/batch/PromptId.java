package air.batch;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be the id of an item, which is a folder's name on every system: letters, digits, blanks, {@code . _ -}, at
 * most {@value #MOST} characters, first a letter or digit.
 */
final class PromptId {
    static final int MOST = 100;
    /** A folder's name in bytes, with room for what the system adds. */
    private static final int MOST_BYTES = 240;

    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private PromptId() {}

    /** What is wrong with an id, as the end of a sentence; empty when nothing is. */
    static Optional<String> problem(String id) {
        if (id.isBlank()) return Optional.of("is empty: give each prompt an id of its own");
        if (id.length() > MOST || id.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return Optional.of("is " + id.length() + " characters long: use at most " + MOST);
        if (!GOOD.matcher(id).matches())
            return Optional.of(
                    "cannot be a folder's name: use letters, digits, blanks and . _ -, first a letter or digit");
        if (id.endsWith(".") || id.endsWith(" ")) return Optional.of("ends with a dot or blank: leave that out");
        if (DEVICES.contains(folded(id).replaceFirst("\\..*", "")))
            return Optional.of("is the name of a device on Windows: choose another");
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if there is a problem */
    static void check(String id) {
        problem(id).ifPresent(what -> {
            throw new IllegalArgumentException("the id " + id + " " + what);
        });
    }

    /** Two ids that fold to the same are the same folder somewhere. */
    static String folded(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
