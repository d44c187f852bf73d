package air.engine.measure;

import air.text.PromptSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
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
    private record Part(PromptSection section, int start, int textStart, int end) {}

    private static final Pattern LABEL = Pattern.compile(
            "(?<![^\\s.;!?])("
                    + Arrays.stream(PromptSection.values())
                            .map(PromptSection::label)
                            .collect(Collectors.joining("|"))
                    + ")\\s*:\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Reads any text. A section that is repeated says all of its texts. */
    public static PromptText parse(String prompt) {
        List<Part> parts = parts(prompt);
        String intent = prompt.substring(0, parts.isEmpty() ? prompt.length() : parts.get(0).start);
        Map<PromptSection, String> text = new EnumMap<>(PromptSection.class);
        StringBuilder body = new StringBuilder(intent);
        for (Part part : parts) {
            text.merge(part.section, prompt.substring(part.textStart, part.end).strip(), (a, b) -> a + " " + b);
            if (part.section != PromptSection.ADJUST) body.append(prompt, part.start, part.end);
        }
        Sentences sections = new Sentences(
                list(text, PromptSection.PRINCIPLES, ";"),
                sentence(text, PromptSection.PALETTE),
                sentence(text, PromptSection.COMPOSITION),
                sentence(text, PromptSection.MOOD),
                sentence(text, PromptSection.TEXTURE),
                list(text, PromptSection.AVOID, "[,;]"));
        Adjustments adjustments = Adjustments.parse(text.getOrDefault(PromptSection.ADJUST, ""));
        return new PromptText(
                unpunctuated(intent), sections, adjustments, body.toString().strip());
    }

    private static List<Part> parts(String prompt) {
        List<MatchResult> labels = LABEL.matcher(prompt).results().toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            MatchResult label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : prompt.length();
            parts.add(new Part(section(label.group(1)), label.start(), label.end(), end));
        }
        return parts;
    }

    private static PromptSection section(String label) {
        return Arrays.stream(PromptSection.values())
                .filter(section -> section.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(Map<PromptSection, String> text, PromptSection label) {
        return unpunctuated(text.getOrDefault(label, ""));
    }

    private static List<String> list(Map<PromptSection, String> text, PromptSection label, String separator) {
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

    /** The prompt with another "Adjust:" clause, everything else as it was. */
    String with(Adjustments others) {
        String clause = others.render();
        if (clause.isEmpty()) return body;
        String end = body.isEmpty() || body.matches("(?s).*[.!?]") ? "" : ".";
        return (body + end + " " + PromptSection.ADJUST.holding(clause)).strip();
    }
}
