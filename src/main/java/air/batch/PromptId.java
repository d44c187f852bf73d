package air.batch;

import air.text.Letters;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for an item's id, which must work as a folder name on every system: letters, digits, blanks, {@code . _ -},
 * at most {@value #MOST} characters, first a letter or digit.
 */
final class PromptId {
    static final int MOST = 100;
    /** A folder's name in bytes, with room for what the system adds. */
    private static final int MOST_BYTES = 240;

    private static final String ALLOWED = "use letters, digits, blanks and . _ -, first a letter or digit";
    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private PromptId() {}

    /** What is wrong with an id, as the end of a sentence; empty if it is valid. */
    static Optional<String> problem(String id) {
        if (id.isBlank()) return Optional.of("is empty: give each prompt its own id");
        if (id.length() > MOST) return Optional.of("is " + id.length() + " characters long: use at most " + MOST);
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES)
            return Optional.of("takes " + bytes + " bytes as a folder's name: shorten it to " + MOST_BYTES);
        if (!GOOD.matcher(id).matches()) return Optional.of(notAllowed(id));
        if (id.endsWith(".") || id.endsWith(" ")) return Optional.of("ends with a dot or blank: remove it");
        if (isDevice(id)) return Optional.of("is the name of a device on Windows: choose another");
        return Optional.empty();
    }

    private static String notAllowed(String id) {
        int first = id.codePointAt(0);
        boolean begins = !GOOD.matcher(Character.toString(first)).matches();
        int wrong = begins
                ? first
                : id.codePoints()
                        .filter(c -> !GOOD.matcher("x" + Character.toString(c)).matches())
                        .findFirst()
                        .orElseThrow();
        return (begins ? "begins with " : "holds ") + Letters.named(wrong) + ", which a folder's name cannot: "
                + ALLOWED;
    }

    /** Windows looks at what stands before the first dot, and takes raised digits for plain ones. */
    private static boolean isDevice(String id) {
        String plain = Normalizer.normalize(folded(id), Normalizer.Form.NFKC);
        return DEVICES.contains(plain.replaceFirst("\\..*", "").strip());
    }

    /** @throws IllegalArgumentException if there is a problem */
    static void check(String id) {
        problem(id).ifPresent(what -> {
            throw new IllegalArgumentException("the id " + Letters.quoted(id) + " " + what);
        });
    }

    /** Ids that fold to the same text share a folder on some systems; letters like ß have two lower-case forms. */
    static String folded(String id) {
        String large = Normalizer.normalize(id, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(large.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
