package air.taste;

import air.model.InvalidInputException;
import air.text.SafeText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads models' answers: forgives what cannot be misunderstood (a wrapper, a dimension's short name, a score in an
 * object), rejects the rest with a sentence the model can act on, and takes out what a terminal or a log would obey.
 */
final class Answers {
    private static final String WHERE = "the answer";
    private static final int LONGEST_SENTENCE = 600;
    private static final int LONGEST_PROMPT = 4000;
    private static final Pattern SINGLE_IMAGE = Pattern.compile(
            "(?i)\\b(first|second|third|fourth|fifth|last|one|one of the) (image|picture|photo|reference)s?\\b"
                    + "|\\b(image|picture|photo|reference) (#|no\\. ?|number )?[1-5]\\b");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}");
    private static final int FEWEST_WORDS = 5;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    static TasteProfile profile(String answer, boolean demanding) {
        TasteProfile read = TasteJson.readProfile(unwrapped(answer, "palette_tendency"), WHERE);
        TasteProfile clean = new TasteProfile(
                lines(read.principles()),
                line(read.paletteTendency(), LONGEST_SENTENCE),
                line(read.compositionalStyle(), LONGEST_SENTENCE),
                line(read.emotionalRegister(), LONGEST_SENTENCE),
                line(read.textureFeel(), LONGEST_SENTENCE),
                lines(read.avoidList()),
                List.of());
        if (demanding) demand(clean);
        return clean;
    }

    private static void demand(TasteProfile profile) {
        requireItems("principles", profile.principles());
        requireItems("avoid_list", profile.avoidList());
        requireSentence("palette_tendency", profile.paletteTendency());
        requireSentence("compositional_style", profile.compositionalStyle());
        requireSentence("emotional_register", profile.emotionalRegister());
        requireSentence("texture_feel", profile.textureFeel());
    }

    private static void requireItems(String field, List<String> items) {
        if (items.size() < Instructions.FEWEST_ITEMS || items.size() > Instructions.MOST_ITEMS)
            throw new InvalidInputException(field + " must hold " + Instructions.FEWEST_ITEMS + " to "
                    + Instructions.MOST_ITEMS + " items but holds " + items.size() + ".");
    }

    private static void requireSentence(String field, String text) {
        if (text.split("\\s+").length < FEWEST_WORDS)
            throw new InvalidInputException(field + " must be one precise sentence but was \"" + text + "\".");
        if (SECOND_SENTENCE.matcher(text).find())
            throw new InvalidInputException(field + " must be ONE sentence but has several.");
        if (SINGLE_IMAGE.matcher(text).find())
            throw new InvalidInputException(
                    field + " describes a single image: describe the pattern across all images.");
    }

    static Critique critique(String answer, boolean demanding) {
        ObjectNode node = tree(unwrapped(answer, "score"));
        if (node != null && node.path("breakdown").isContainerNode()) {
            node.set("breakdown", breakdown(node.path("breakdown")));
            if (node.path("score").isObject()) node.set("score", value(node.path("score")));
        }
        Critique read = TasteJson.readCritique(node == null ? answer : node.toString(), WHERE);
        if (demanding) requireBetween(read);
        return new Critique(
                read.score(),
                read.breakdown(),
                line(read.reasoning(), LONGEST_SENTENCE),
                line(read.revisedPrompt(), LONGEST_PROMPT));
    }

    private static void requireBetween(Critique critique) {
        double least =
                critique.breakdown().values().stream().mapToDouble(d -> d).min().orElse(0);
        double most =
                critique.breakdown().values().stream().mapToDouble(d -> d).max().orElse(10);
        if (critique.score() < least - 0.5 || critique.score() > most + 0.5)
            throw new InvalidInputException("score " + critique.score()
                    + " lies outside the dimensions' scores, which are " + least + " to " + most + ".");
    }

    /** Dimensions by any of their names, scores as numbers or in an object, in an object or a list of them. */
    private static ObjectNode breakdown(JsonNode given) {
        ObjectNode named = MAPPER.createObjectNode();
        if (given.isArray())
            for (JsonNode item : given)
                named.set(key(item.path("dimension").asText(item.path("name").asText(""))), value(item));
        for (Map.Entry<String, JsonNode> entry : given.properties())
            named.set(key(entry.getKey()), value(entry.getValue()));
        return named;
    }

    private static JsonNode value(JsonNode given) {
        return given.isObject() ? given.path("score") : given;
    }

    private static String key(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_").replaceAll("^_|_$", "");
        for (Dimension dimension : Dimension.values()) {
            String first = dimension.key().substring(0, dimension.key().indexOf('_'));
            boolean same = plain.equals(dimension.key())
                    || plain.equals(first)
                    || plain.equals(dimension.title().toLowerCase(Locale.ROOT));
            if (same) return dimension.key();
        }
        return name;
    }

    /** The object that has {@code field}, where it is wrapped in another. */
    private static String unwrapped(String answer, String field) {
        ObjectNode node = tree(answer);
        if (node == null || node.has(field)) return answer;
        for (JsonNode inner : node) if (inner.isObject() && inner.has(field)) return inner.toString();
        return answer;
    }

    private static ObjectNode tree(String answer) {
        try {
            return MAPPER.readTree(answer) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            // The reader says what is wrong with it.
            return null;
        }
    }

    private static List<String> lines(List<String> items) {
        List<String> clean = new ArrayList<>();
        items.forEach(item -> clean.add(line(item, LONGEST_SENTENCE)));
        return clean;
    }

    /** One line of plain text: no control or invisible characters, and not longer than {@code longest}. */
    static String line(String text, int longest) {
        return SafeText.shortened(text, longest);
    }
}
