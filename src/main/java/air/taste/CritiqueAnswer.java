package air.taste;

import air.model.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** An object that may be a critique: its fields under any of their names, its scores on any scale it names. */
final class CritiqueAnswer implements AnswerReader.Candidate<Critique> {
    private static final String SCORE = "score";
    private static final List<String> SCORES =
            AnswerFields.names("score overall_score total_score final_score overall total whole rating overall_rating");
    private static final List<String> BREAKDOWN = AnswerFields.names(
            "breakdown score_breakdown scores dimensions dimension_scores ratings criteria subscores sub_scores");
    private static final List<String> REASONING = AnswerFields.names(
            "reasoning reason rationale explanation justification biggest_gap gap comment feedback critique");
    private static final List<String> REVISED = AnswerFields.names(
            "revised_prompt revised new_prompt next_prompt improved_prompt refined_prompt suggested_prompt prompt_revision");
    private static final Set<String> WRAPPERS = wrappers();
    private static final int LONGEST_REASONING = 600;
    private static final int LONGEST_PROMPT = 4000;
    /** How far the whole may lie outside its dimensions. */
    private static final double SLACK = 0.5;

    static final String MEAN = " (The model gave no total: it is the mean of the dimensions.)";

    private final AnswerFields fields;
    private final AnswerFields scores;
    private final List<String> complaints = new ArrayList<>();

    CritiqueAnswer(ObjectNode node) {
        fields = new AnswerFields(node, WRAPPERS);
        scores = new AnswerFields(fields.get(BREAKDOWN), Set.of());
    }

    private static Set<String> wrappers() {
        Set<String> wrappers = new HashSet<>(AnswerFields.WRAPPERS);
        wrappers.addAll(BREAKDOWN);
        return wrappers;
    }

    private JsonNode score(Dimension dimension) {
        List<String> names = AnswerReader.names(dimension);
        List<String> all = Stream.of("", "_score", "_rating")
                .flatMap(end -> names.stream().map(name -> name + end))
                .toList();
        JsonNode inBreakdown = scores.get(all);
        return inBreakdown.isMissingNode() ? fields.get(all) : inBreakdown;
    }

    /** Nothing, or a word for it, in the place of a score. */
    private static boolean isNothing(JsonNode node) {
        String text = node.asText("").strip().toLowerCase(Locale.ROOT);
        return !node.isContainerNode()
                && Set.of("", "-", "n/a", "na", "none", "null").contains(text);
    }

    @Override
    public int known() {
        int known = 0;
        for (Dimension dimension : Dimension.values())
            if (Score.of(score(dimension)).isPresent()) known++;
        // Where the parts are all there, a total says nothing new.
        if (known < Dimension.values().length && Score.of(fields.get(SCORES)).isPresent()) known++;
        for (List<String> names : List.of(REASONING, REVISED))
            if (Wording.text(fields.get(names)).filter(Wording::saysSomething).isPresent()) known++;
        return known;
    }

    /** Whether it scores anything above 0. */
    boolean praises() {
        Stream<JsonNode> all = Stream.concat(
                Stream.of(fields.get(SCORES)), Stream.of(Dimension.values()).map(this::score));
        return all.map(Score::of).flatMap(Optional::stream).anyMatch(mark -> mark.value() > 0);
    }

    @Override
    public Critique read(boolean demanding) {
        boolean given = !isNothing(fields.get(SCORES));
        Map<String, Double> outOfTen = marks(given).outOfTen(demanding);
        String reasoning = text("reasoning", REASONING, LONGEST_REASONING);
        String revised = text("revised_prompt", REVISED, LONGEST_PROMPT);
        if (given && complaints.isEmpty()) requireBetween(outOfTen, demanding);
        AnswerReader.reject(complaints);
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension one : Dimension.values()) breakdown.put(one, outOfTen.get(field(one)));
        double score = given ? outOfTen.get(SCORE) : mean(breakdown);
        return new Critique(score, breakdown, given ? reasoning : reasoning + MEAN, revised);
    }

    /** @param given whether there is a total, or what should be one; the dimensions make up for one that is missing */
    private Scores marks(boolean given) {
        Scores marks = new Scores(complaints);
        double scale = Score.scale(fields.get(Score.LIMITS));
        boolean parts =
                Stream.of(Dimension.values()).anyMatch(one -> !score(one).isMissingNode());
        if (parts) for (Dimension one : Dimension.values()) marks.add(field(one), score(one), scale);
        else
            complaints.add("breakdown must be an object with a score for each dimension but was "
                    + TasteJson.shown(fields.get(BREAKDOWN)) + ".");
        if (given || !parts) marks.add(SCORE, fields.get(SCORES), scale);
        return marks;
    }

    /** @param shown the picture as the model was shown it */
    List<Critique.Finding> findings(Picture shown) {
        return FindingsAnswer.of(fields.get(FindingsAnswer.FINDINGS), shown);
    }

    private static String field(Dimension dimension) {
        return "breakdown." + dimension.key();
    }

    private static double mean(Map<Dimension, Double> breakdown) {
        double mean = breakdown.values().stream().mapToDouble(d -> d).average().orElseThrow();
        return Math.rint(mean * 100) / 100;
    }

    private String text(String field, List<String> names, int longest) {
        JsonNode node = fields.get(names);
        Optional<String> text = Wording.text(node);
        if (text.filter(Wording::saysSomething).isPresent()) return AnswerReader.line(text.get(), longest);
        String was = text.filter(String::isBlank).isPresent() ? "empty" : TasteJson.shown(node);
        complaints.add(field + " must be text but was " + was + ".");
        return "";
    }

    /** A whole of 0.74 beside dimensions of 7 is on another scale: that is never lived with. */
    private void requireBetween(Map<String, Double> outOfTen, boolean demanding) {
        double score = outOfTen.get(SCORE);
        double least = dimensions(outOfTen).min().orElse(0);
        double most = dimensions(outOfTen).max().orElse(10);
        boolean otherScale = score > 0 && score <= 1 || most > 0 && most <= 1;
        if ((demanding || otherScale) && (score < least - SLACK || score > most + SLACK))
            complaints.add("score " + score + " lies outside the dimensions' scores, which are " + least + " to " + most
                    + ".");
    }

    private static DoubleStream dimensions(Map<String, Double> outOfTen) {
        return outOfTen.entrySet().stream()
                .filter(one -> !one.getKey().equals(SCORE))
                .mapToDouble(Map.Entry::getValue);
    }
}
