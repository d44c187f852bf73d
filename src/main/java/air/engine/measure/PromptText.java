package air.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A prompt taken apart: the intent, the sections of the taste profile, and the "Adjust:" clause. A person may have
 * edited any of it; sections may be missing, repeated or in another order.
 *
 * @param intent what the picture should show; empty when the prompt starts with a section
 * @param sections the profile's sentences; empty where the prompt has none
 * @param adjustments what the clause asks for
 * @param body the prompt as written, without the clause
 */
public record PromptText(String intent, Sentences sections, Adjustments adjustments, String body) {
    private enum Label {
        INTENT(""),
        PRINCIPLES("Taste principles"),
        PALETTE("Palette"),
        COMPOSITION("Composition"),
        MOOD("Mood"),
        TEXTURE("Texture"),
        AVOID("Avoid"),
        ADJUST("Adjust");

        final String text;

        Label(String text) {
            this.text = text;
        }
    }

    private record Part(Label label, int start, int textStart, int end) {}

    private static final Pattern LABEL = Pattern.compile(
            "(?<![^\\s.;!?])("
                    + Arrays.stream(Label.values()).skip(1).map(l -> l.text).collect(Collectors.joining("|"))
                    + ")\\s*:\\s*",
            Pattern.CASE_INSENSITIVE);

    public static PromptText parse(String prompt) {
        Map<Label, String> text = new EnumMap<>(Label.class);
        StringBuilder body = new StringBuilder();
        for (Part part : parts(prompt)) {
            text.merge(part.label, prompt.substring(part.textStart, part.end).strip(), (a, b) -> a + " " + b);
            if (part.label != Label.ADJUST) body.append(prompt, part.start, part.end);
        }
        Sentences sections = new Sentences(
                list(text, Label.PRINCIPLES, ";"),
                sentence(text, Label.PALETTE),
                sentence(text, Label.COMPOSITION),
                sentence(text, Label.MOOD),
                sentence(text, Label.TEXTURE),
                list(text, Label.AVOID, "[,;]"));
        Adjustments adjustments = Adjustments.parse(text.getOrDefault(Label.ADJUST, ""));
        return new PromptText(
                sentence(text, Label.INTENT),
                sections,
                adjustments,
                body.toString().strip());
    }

    private static List<Part> parts(String prompt) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = LABEL.matcher(prompt);
        Label label = Label.INTENT;
        int start = 0;
        int textStart = 0;
        while (matcher.find()) {
            parts.add(new Part(label, start, textStart, matcher.start()));
            label = Label.valueOf(lastWord(matcher.group(1)));
            start = matcher.start();
            textStart = matcher.end();
        }
        parts.add(new Part(label, start, textStart, prompt.length()));
        return parts;
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    }

    private static String sentence(Map<Label, String> text, Label label) {
        return unpunctuated(text.getOrDefault(label, ""));
    }

    private static List<String> list(Map<Label, String> text, Label label, String separator) {
        return Arrays.stream(text.getOrDefault(label, "").split(separator))
                .map(PromptText::unpunctuated)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String unpunctuated(String sentence) {
        return sentence.strip().replaceAll("[.\\s]+$", "");
    }

    /** Whether the sections say the same as these sentences, whatever their full stops and list separators. */
    boolean says(Sentences sentences) {
        return normal(sections).equals(normal(sentences));
    }

    private static String normal(Sentences s) {
        return Stream.of(
                        String.join(";", s.principles()),
                        s.palette(),
                        s.composition(),
                        s.emotion(),
                        s.texture(),
                        String.join(";", s.avoid()))
                .map(text -> text.replaceAll("[\\s.;,]+", " ").strip())
                .collect(Collectors.joining("|"));
    }

    /** Whether it says anything of a taste. */
    boolean hasSections() {
        return !sections.equals(new Sentences(List.of(), "", "", "", "", List.of()));
    }

    /**
     * The prompt with another "Adjust:" clause, everything else as it was.
     *
     * @param remarks for a feature, what to say in parentheses behind its amount
     */
    String with(Adjustments others, Map<Feature, String> remarks) {
        String clause = others.render(remarks);
        if (clause.isEmpty()) return body;
        String end = body.isEmpty() || body.matches("(?s).*[.!?]") ? "" : ".";
        return (body + end + " Adjust: " + clause + ".").strip();
    }
}
