package air.simulator;

import air.engine.measure.Aspect;
import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.engine.paint.Painting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The embedded engine behind the wire: real profiles, real pictures, real critiques. It remembers the last taste read.
 */
public final class EngineModels implements Models {
    private static final Pattern MADE_FROM = Pattern.compile(
            "It was made from this prompt:\\n(.*?)\\n(?:\\nEarlier tries|\\s*Score each)", Pattern.DOTALL);
    private static final Pattern TO_PAINT = Pattern.compile(
            "(?:of what follows|so that it is as follows|by what follows)\\.\\n\\n(.*?)\\n\\n", Pattern.DOTALL);
    private static final List<String> DIMENSIONS =
            List.of("palette_tendency", "compositional_style", "emotional_register", "texture_feel", "avoid_list");

    private final List<Judge.Earlier> earlier = new ArrayList<>();
    private Taste taste;

    @Override
    public synchronized byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed) {
        String prompt = group(TO_PAINT, words);
        boolean restyling = words.startsWith("Make the first attached image again");
        Taste wanted = taste != null ? taste : Taste.of(restyling ? pictures.subList(1, pictures.size()) : pictures);
        taste = wanted;
        Painting painting = restyling
                ? new Painter().restyle(wanted, pictures.get(0), prompt, seed, done -> {})
                : new Painter().paint(wanted, prompt, width, height, seed, done -> {});
        return CannedModels.encode(painting.image());
    }

    @Override
    public synchronized String profile(List<BufferedImage> references) {
        taste = Taste.of(references);
        earlier.clear();
        Sentences s = taste.sentences();
        return Recorded.MAPPER
                .createObjectNode()
                .put("palette_tendency", one(s.palette()))
                .put("compositional_style", one(s.composition()))
                .put("emotional_register", one(s.emotion()))
                .put("texture_feel", one(s.texture()))
                .<ObjectNode>set("avoid_list", texts(few(s.avoid())))
                .set("principles", texts(few(s.principles())))
                .toString();
    }

    /** The engine writes several sentences a field; a model is asked for one. */
    private static String one(String sentences) {
        return sentences.replaceAll("[.!?]\\s+(?=\\p{Lu})", "; ");
    }

    private static List<String> few(List<String> items) {
        List<String> few = new ArrayList<>(items.subList(0, Math.min(5, items.size())));
        while (few.size() < 3) few.add("anything that is not in the references");
        return few;
    }

    private static JsonNode texts(List<String> items) {
        return Recorded.MAPPER.valueToTree(items);
    }

    @Override
    public synchronized String critique(String words, BufferedImage picture) {
        String prompt = group(MADE_FROM, words);
        Judgement verdict = new Judge().judge(taste, picture, prompt, earlier, done -> {});
        earlier.add(new Judge.Earlier(prompt, verdict.score(), verdict.revisedPrompt()));
        String breakdown = IntStream.range(0, DIMENSIONS.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "\"%s\":%.1f",
                        DIMENSIONS.get(i),
                        verdict.points().get(Aspect.values()[i])))
                .collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "{\"breakdown\":{%s},\"score\":%.1f", breakdown, verdict.score())
                + ",\"reasoning\":" + texts(List.of(verdict.reasoning())).get(0)
                + ",\"revised_prompt\":"
                + texts(List.of(verdict.revisedPrompt())).get(0) + "}";
    }

    private static String group(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        if (!found.find()) throw new IllegalArgumentException("no prompt in: " + words);
        return found.group(1).strip();
    }
}
