package air.engine.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, signs and stops, all in small letters. */
final class Tokens {
    static final String COMMA = ",";
    static final String STOP = ".";
    /** The most words that are read. */
    static final int MOST = 1000;

    private static final String PICTOGRAM = "[\\x{2190}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}]";
    private static final String DRESSED = PICTOGRAM + "[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*";
    private static final String UNSPACED = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\x{30FC}\\x{3005}]";
    private static final Pattern TOKEN = Pattern.compile("(?<unspaced>" + UNSPACED + "+)"
            + "|(?<sign>" + DRESSED + "(?:\\x{200D}" + DRESSED + ")*)"
            + "|\\p{Nd}+|(?:(?!" + UNSPACED + ")[\\p{L}\\p{M}])+"
            + "|(?<comma>[,:()/\\x{2013}\\x{2014}\\x{3001}\\x{FF0C}])|(?<stop>[.;!?\\n\\x{3002}\\x{FF01}\\x{FF1F}]+)");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['\\x{2019}]s\\b");
    /** The longest word looked for where no spaces part them. */
    private static final int LONGEST = 6;

    private final List<String> tokens = new ArrayList<>();
    private final Language unspaced;

    private Tokens(String text) {
        unspaced = KANA.matcher(text).find() ? Language.JAPANESE : Language.CHINESE;
        Matcher matcher = TOKEN.matcher(POSSESSIVE
                .matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\.{2,}|\\x{2026}", " "))
                .replaceAll(""));
        while (tokens.size() < MOST && matcher.find()) take(matcher);
    }

    static List<String> of(String text) {
        return List.copyOf(new Tokens(text).tokens);
    }

    /** Whether it is a sign such as a smiley. */
    static boolean isSign(String token) {
        return token.matches(PICTOGRAM + ".*");
    }

    private void take(Matcher found) {
        if (found.group("unspaced") != null) segment(found.group());
        else if (found.group("comma") != null) tokens.add(COMMA);
        else if (found.group("stop") != null) tokens.add(STOP);
        else if (found.group("sign") != null)
            tokens.add(found.group().replaceAll("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]", ""));
        else tokens.add(found.group());
    }

    /** Cuts a text without spaces at the longest words that are known; what lies between them is one word. */
    private void segment(String run) {
        int strange = 0;
        int at = 0;
        while (at < run.length() && tokens.size() < MOST) {
            int length = known(run, at);
            if (length > 0) {
                if (at > strange) tokens.add(run.substring(strange, at));
                tokens.add(run.substring(at, at + length));
                strange = at + length;
            }
            at += Math.max(1, length);
        }
        if (at > strange) tokens.add(run.substring(strange, at));
    }

    private int known(String run, int at) {
        for (int length = Math.min(LONGEST, run.length() - at); length > 0; length--) {
            String word = run.substring(at, at + length);
            if (unspaced.words().has(word) || unspaced.thing(word).isPresent()) return length;
        }
        return 0;
    }
}
