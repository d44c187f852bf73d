package air.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds pictures that are written out in a text: {@code data:image/png;base64,...} however that is spelled, or the bare
 * base64 of one. What is said of the type means nothing: a picture is known by its own first bytes.
 */
public final class DataUrls {
    /** How one begins that this program writes. */
    public static final String START = "data:image/";

    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?i)(?:base64|data:[\\w.+/-]{0,60}|\\bimage/(?:png|jpe?g|webp|gif))[\"']?\\s{0,4}[,:;]\\s{0,4}[\"']?");
    private static final Pattern PROMISE = Pattern.compile("(?i)data(?::|%3a)\\s{0,4}image\\b");
    private static final int SHORTEST = 64;
    private static final int HEAD = 48;

    private DataUrls() {}

    /** Whether something in {@code text} says that it is one. */
    static boolean promisedIn(String text) {
        return PROMISE.matcher(text).find();
    }

    /** @return the bytes of each, in order */
    public static List<byte[]> in(String text) {
        String plain = text.regionMatches(true, 0, "data%3a", 0, 7) ? unescaped(text) : text;
        List<byte[]> found = new ArrayList<>();
        Matcher introduction = INTRODUCTION.matcher(plain);
        for (int from = 0; from <= plain.length() && introduction.find(from); ) {
            from = introduction.end();
            Base64Run run = pictureAt(plain, from);
            if (run == null) continue;
            found.add(run.bytes());
            from = run.end();
        }
        return found;
    }

    /** Whether {@code text} begins as a picture's base64 does. */
    static boolean looksBare(String text) {
        int start = text.length() - text.stripLeading().length();
        return text.length() - start >= SHORTEST && isPicture(text, start);
    }

    private static boolean isPicture(String text, int start) {
        Base64Run head = Base64Run.at(text, start, Math.min(text.length(), start + HEAD));
        return ReceivedImage.type(head.bytes()).startsWith("image/");
    }

    /** The bytes of the picture whose base64 is all of {@code text}. */
    static Optional<byte[]> bare(String text) {
        String plain = text.strip();
        if (plain.length() < SHORTEST) return Optional.empty();
        Base64Run run = pictureAt(plain, 0);
        return run != null && run.end() == plain.length() ? Optional.of(run.bytes()) : Optional.empty();
    }

    /** What a field holds that promises base64, picture or not; no bytes where it is none. */
    static byte[] promised(String text) {
        String plain = text.strip();
        Base64Run run = Base64Run.at(plain, 0, plain.length());
        return run.end() == plain.length() ? run.bytes() : new byte[0];
    }

    private static Base64Run pictureAt(String text, int start) {
        return isPicture(text, start) ? Base64Run.at(text, start, text.length()) : null;
    }

    /** Escapes as in addresses taken out, all other characters left. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int code = Base64Run.escape(text, i);
            plain.append(code < 0 ? text.charAt(i) : (char) code);
            if (code >= 0) i += 2;
        }
        return plain.toString();
    }
}
