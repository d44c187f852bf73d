package air.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words a text is found by, the same for every database: lower case, without accents, a sign of Chinese or Japanese
 * by itself. Marks are words that cannot be typed; an asset's model, tags, rating and score are marks, so that
 * searching for them with words is one look into the index.
 */
final class Words {
    /** Longer words are cut off. */
    private static final int LONGEST = 100;

    private static final int MOST = 20_000;
    /** First letter of every mark, from Unicode's private use area. */
    private static final char MARK = '\ue000';

    private final Set<String> words = new LinkedHashSet<>();

    Words text(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        plain.codePoints().filter(c -> !isAccent(c)).forEach(c -> {
            if (!Character.isLetterOrDigit(c) || standsAlone(c)) add(word);
            if (Character.isLetterOrDigit(c) && word.length() < LONGEST) word.appendCodePoint(c);
            if (standsAlone(c)) add(word);
        });
        add(word);
        return this;
    }

    private void add(StringBuilder word) {
        if (!word.isEmpty() && words.size() < MOST) {
            String whole = word.toString();
            words.remove(whole);
            words.add(whole);
        }
        word.setLength(0);
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (Character.isIdeographic(c)) return true;
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    Words mark(char kind, String value) {
        words.add(MARK + "" + kind + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Marks for 0 to {@code value}, so that "at least" is one mark. */
    Words upTo(char kind, double value) {
        for (int step = 0; step <= value; step++) mark(kind, Integer.toString(step));
        return this;
    }

    Words texts(Collection<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    /** Each once, the last one of the last text at the end. */
    List<String> list() {
        return new ArrayList<>(words);
    }
}
