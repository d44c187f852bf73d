package air.taste;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any critique, written in any mixture of the ways models write, reads back as what is meant. */
class SloppyCritiqueTest {
    private static final List<String> WORDS = List.of(
            "palette",
            "near,",
            "\"loud\"",
            "{dim}",
            "it's",
            "#1",
            "//",
            "50%",
            "warm:cold",
            "[x]",
            "“soft”",
            "\\",
            "7/10",
            "a;b",
            "<b>",
            "é",
            "```",
            "rauh",
            "/*",
            "score");
    private static final List<String> NUMBERS = List.of(
            "%s",
            "%s",
            "\"%s\"",
            "\"%s/10\"",
            "\"%s / 10\"",
            "\"%s out of 10\"",
            "\"%s (hm, {so})\"",
            "{\"score\":%s}",
            "{\"value\":\"%s\",\"max\":10}",
            "{\"rating\":%s,\"why\":\"7\"}");

    @Property(tries = 3000)
    void readsBackAsWhatIsMeant(@ForAll long seed) {
        Sloppy sloppy = new Sloppy(new Random(seed));
        String written = sloppy.answer();
        try {
            assertThat(Replies.critique(written)).as(written).isEqualTo(sloppy.meant);
        } catch (InvalidInputException e) {
            throw new AssertionError(e.getMessage() + " It was:\n" + written, e);
        }
    }

    /** One critique and one way to write it. */
    private static final class Sloppy {
        private final Random random;
        private final Critique meant;
        private final int nameStyle;
        private final int nameQuotes;
        private final boolean loose;

        Sloppy(Random random) {
            this.random = random;
            Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) scores.put(dimension, random.nextInt(101) / 10.0);
            scores.put(Dimension.values()[random.nextInt(5)], (20 + random.nextInt(81)) / 10.0);
            double most = Collections.max(scores.values());
            double least = Math.max(1.1, Collections.min(scores.values()));
            double score = random.nextBoolean() ? most : Math.min(least, most);
            meant = new Critique(score, scores, text(), text());
            nameStyle = random.nextInt(4);
            nameQuotes = random.nextInt(4);
            loose = random.nextBoolean();
        }

        private boolean chance(int of) {
            return random.nextInt(of) == 0;
        }

        private String text() {
            String middle = IntStream.range(0, random.nextInt(8))
                    .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())) + " ")
                    .collect(Collectors.joining());
            return "The marks " + middle + "end.";
        }

        private String name(String key) {
            String[] words = key.split("_");
            String capitals = java.util.Arrays.stream(words)
                    .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                    .collect(Collectors.joining(nameStyle == 1 ? "" : " "));
            String name =
                    switch (nameStyle) {
                        case 0 -> key;
                        case 1 -> Character.toLowerCase(capitals.charAt(0)) + capitals.substring(1);
                        case 2 -> key.replace('_', '-');
                        default -> capitals;
                    };
            return switch (nameQuotes) {
                case 0 -> '"' + name + '"';
                case 1 -> '\'' + name + '\'';
                case 2 -> '“' + name + '”';
                default -> name;
            };
        }

        private String number(double value) {
            if (chance(8)) return "\"" + Math.round(value * 10) + " %\"";
            if (chance(8)) return "\"" + Math.round(value * 10) + "/100\"";
            if (chance(6)) return "\"" + String.valueOf(value).replace('.', ',') + "\"";
            return NUMBERS.get(random.nextInt(NUMBERS.size())).replace("%s", String.valueOf(value));
        }

        private String quoted(String text) {
            boolean plain = !text.matches("(?s).*[\"“”\\\\].*");
            if (plain && chance(3)) return '“' + text + '”';
            String json = TextNode.valueOf(text).toString();
            return chance(6) ? "[" + json + "]" : chance(6) ? "{\"text\": " + json + "}" : json;
        }

        private String breakdown() {
            List<String> items = new ArrayList<>();
            boolean list = chance(4);
            meant.breakdown().forEach((dimension, score) -> {
                String key = chance(3) ? dimension.title() : dimension.key();
                items.add(
                        list
                                ? "{\"dimension\": \"" + key + "\", \"score\": " + number(score) + "}"
                                : name(key) + ": " + number(score));
            });
            return (list ? "[" : "{") + joined(items) + (list ? "]" : "}");
        }

        private String joined(List<String> items) {
            String gap = loose
                    ? (chance(3) ? " // so, {it} is\n" : chance(3) ? " # \"why\"\n" : chance(3) ? " /* } */ " : "\n ")
                    : " ";
            return String.join("," + gap, items) + (chance(3) ? "," : "") + (loose ? "\n" : "");
        }

        private String object() {
            List<String> fields = new ArrayList<>(List.of(
                    name("reasoning") + ": " + quoted(meant.reasoning()),
                    name("score") + ": " + number(meant.score()),
                    name("revised_prompt") + ": " + quoted(meant.revisedPrompt()),
                    name("breakdown") + ": " + breakdown()));
            if (chance(4)) fields.add("\"sure\": " + (chance(2) ? "True" : "None"));
            Collections.shuffle(fields, random);
            return "{" + joined(fields) + "}";
        }

        String answer() {
            String json = object();
            if (chance(8)) return "Well.\n" + json.replaceAll(",?\\s*}$", "\n");
            if (chance(5)) json = "{\"critique\": " + json + (chance(2) ? ", \"model\": \"m\"}" : "}");
            if (chance(6)) json = TextNode.valueOf(json).toString();
            if (chance(4)) json = "```json\n" + json + "\n```";
            if (chance(4))
                json = "<think>Perhaps " + new Sloppy(new Random(random.nextLong())).object() + "</think>" + json;
            if (chance(3)) json = "Here it is {draft}:\n" + json;
            if (chance(3)) json = json + "\nMeta: {\"confidence\": 0.9}";
            if (chance(3)) json = json + "\nSchema: " + Schemas.CRITIQUE;
            return json;
        }
    }
}
