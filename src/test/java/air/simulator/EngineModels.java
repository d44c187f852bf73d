package air.simulator;

import air.engine.measure.Aspect;
import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.engine.paint.Painting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Words of a question that are not about anything. */
    private static final Set<String> ASKING = Set.of(
            "is", "are", "does", "do", "there", "the", "a", "an", "any", "in", "on", "picture", "image", "show",
            "exactly", "have", "of", "kind");

    /** What JPEG changes in a grey of a glimpse at most, of 765. */
    private static final int SAME = 20;

    /** The prompts of the pictures it has painted, by a glimpse of them. */
    private final Map<int[], String> painted = new IdentityHashMap<>();

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
        byte[] png = CannedModels.encode(painting.image());
        painted.put(glimpse(painting.image()), prompt);
        return png;
    }

    /** Sixty-four greys, which a picture that was packed as a JPEG still has. */
    private static int[] glimpse(BufferedImage image) {
        int[] greys = new int[64];
        int w = Math.max(1, image.getWidth() / 8);
        int h = Math.max(1, image.getHeight() / 8);
        for (int i = 0; i < greys.length; i++) {
            int[] part = image.getRGB(i % 8 * w, i / 8 * h, w, h, null, 0, w);
            greys[i] = (int) Arrays.stream(part)
                    .map(rgb -> (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF))
                    .average()
                    .orElse(0);
        }
        return greys;
    }

    private static int distance(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .map(i -> Math.abs(one[i] - other[i]))
                .max()
                .orElse(0);
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
        Matcher made = MADE_FROM.matcher(words);
        String prompt = made.find() ? made.group(1).strip() : "A picture in this taste.";
        boolean finding = words.contains("Answer besides with findings");
        Judgement verdict =
                new Judge().judge(taste, new Judge.Piece(picture, prompt, earlier, false, finding), done -> {});
        earlier.add(new Judge.Earlier(prompt, verdict.score(), verdict.revisedPrompt()));
        ObjectNode answer = Recorded.MAPPER.createObjectNode().put("reasoning", verdict.reasoning());
        ObjectNode breakdown = answer.putObject("breakdown");
        for (Aspect aspect : Aspect.values())
            breakdown.put(
                    DIMENSIONS.get(aspect.ordinal()), tenths(verdict.points().get(aspect)));
        answer.put("score", tenths(verdict.score())).put("revised_prompt", verdict.revisedPrompt());
        if (finding) findings(answer.putArray("findings"), verdict.findings());
        return answer.toString();
    }

    private static double tenths(double score) {
        return Math.rint(score * 10) / 10;
    }

    private static void findings(ArrayNode array, List<Judgement.Finding> findings) {
        for (Judgement.Finding finding : findings.subList(0, Math.min(4, findings.size()))) {
            ObjectNode node = array.addObject()
                    .put(
                            "dimension",
                            DIMENSIONS.get(
                                    finding.aspect().orElse(Aspect.PALETTE).ordinal()))
                    .put("sentence", finding.sentence());
            ArrayNode box = node.putArray("box");
            finding.place().ifPresent(place -> Stream.of(place.x(), place.y(), place.width(), place.height())
                    .forEach(side -> box.add(Math.floor(side * 100) / 100)));
            node.put("cost", tenths(finding.cost()));
        }
    }

    @Override
    public synchronized boolean prefersFirst(BufferedImage first, BufferedImage second) {
        return score(first) >= score(second);
    }

    private double score(BufferedImage picture) {
        return new Judge().judge(taste, picture, "", List.of(), done -> {}).score();
    }

    /** Of its own pictures it knows what it was asked to paint. */
    @Override
    public synchronized String check(String question, BufferedImage picture) {
        int[] seen = glimpse(picture);
        int[] nearest = painted.keySet().stream()
                .min(Comparator.comparingInt(one -> distance(one, seen)))
                .orElse(seen);
        if (!painted.containsKey(nearest) || distance(nearest, seen) > SAME) return "cannot tell";
        String prompt = painted.get(nearest);
        String intent = prompt.replaceFirst("Taste principles:.*", "").toLowerCase(Locale.ROOT);
        boolean all = Stream.of(question.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !ASKING.contains(word))
                .allMatch(word -> intent.contains(word.replaceFirst("s$", "")));
        return all ? "yes" : "no";
    }

    private static String group(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        if (!found.find()) throw new IllegalArgumentException("no prompt in: " + words);
        return found.group(1).strip();
    }
}
