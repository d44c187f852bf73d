package air.taste;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model answered without seeing the pictures: it says so, and nothing else of use. */
final class UnseenException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String PICTURE = "(?:images?|pictures?|photos?|attachments?|artworks?|visuals?)\\b";
    private static final String GIVEN =
            "(?:attached|provided|included|uploaded|supplied|received|visible|available|shared|sent|given|found"
                    + "|accessible|displayed|loaded|present|seen|transmitted)\\b";
    private static final String BEING = "(?:(?:was|were|is|are|has been|have been|seems? to be|appears? to be)\\s+)";
    private static final Pattern SAID = Pattern.compile(
            String.join(
                    "|",
                    // "No image was attached."
                    "\\b(?:no|without (?:an?|any|the))\\s+(?:\\w+\\s+){0,2}?" + PICTURE + "\\s+" + BEING
                            + "?(?:actually\\s+)?" + GIVEN,
                    // "There is no image in this message."
                    "\\bthere\\s?(?:'s| is| was| are| were)\\s+no\\s+(?:\\w+\\s+)?" + PICTURE
                            + "(?=\\s*(?:[.,;:!\"]|$)|\\s+(?:to|here|for me|in (?:the|your|this)\\s+(?:message|request|prompt|input|conversation))\\b)",
                    // "I cannot see the image."
                    "\\b(?:can(?:no|')?t|can not|could(?:n't| not)|unable to|not able to|(?:do|did)(?:n't| not))\\s+"
                            + "(?:\\w+ly\\s+)?(?:see|view|access|open|perceive|process|analy[sz]e|load|inspect|receive|get|have(?: access to)?)\\s+"
                            + "(?:\\w+\\s+){0,3}?" + PICTURE,
                    // "The image was not attached."
                    "\\b" + PICTURE
                            + "\\s+(?:was|were|is|are|has|have|did|could|can)(?:n't|\\s+not|not)\\s+(?:been\\s+|be\\s+)?"
                            + GIVEN,
                    "\\b" + PICTURE + "\\s+" + BEING + "missing(?=\\s*(?:[.,;:!\"]|$)|\\s+from\\b)",
                    // "I am a text-based model."
                    "\\b(?:i am|i'm|as)\\s+an?\\s+text[- ](?:only|based)\\b",
                    "\\bplease\\s+(?:re-?)?(?:upload|attach|provide|share|send)\\s+(?:\\w+\\s+){0,2}?" + PICTURE),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String SENTENCE_ENDS = ".!?\n\"{}";
    private static final int LONGEST = 50_000;
    private static final int LONGEST_QUOTE = 160;

    /** @param quote the sentence in which the model says so */
    UnseenException(String quote) {
        super(quote);
    }

    /** The sentence that says that no picture was seen; empty where none does. */
    static Optional<String> said(String words) {
        String text = words.substring(0, Math.min(LONGEST, words.length())).replace('’', '\'');
        Matcher said = SAID.matcher(text);
        if (!said.find()) return Optional.empty();
        int start = said.start();
        while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) start--;
        int end = said.end();
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) end++;
        return Optional.of(AnswerReader.line(text.substring(start, end), LONGEST_QUOTE));
    }
}
