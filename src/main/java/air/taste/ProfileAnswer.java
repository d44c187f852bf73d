package air.taste;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An object that may be a taste profile: its fields under any of their names, lists and texts one for the other. */
final class ProfileAnswer implements AnswerReader.Candidate<TasteProfile> {
    private static final List<String> PRINCIPLES =
            List.of("principles", "principle", "overarching_principles", "unifying_principles", "core_principles");
    private static final List<Dimension> SENTENCES = Stream.of(Dimension.values())
            .filter(dimension -> dimension != Dimension.AVOID_LIST)
            .toList();
    private static final Set<String> WRAPPERS = wrappers();
    private static final int LONGEST = 600;
    private static final int FEWEST_WORDS = 5;
    private static final Pattern SINGLE_IMAGE = Pattern.compile(
            "(?i)\\b(first|second|third|fourth|fifth|last|one|one of the) (image|picture|photo|reference)s?\\b"
                    + "|\\b(image|picture|photo|reference) (#|no\\. ?|number )?[1-5]\\b");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}");

    private final AnswerFields fields;
    private final List<String> complaints = new ArrayList<>();

    ProfileAnswer(ObjectNode node) {
        fields = new AnswerFields(node, WRAPPERS);
    }

    private static Set<String> wrappers() {
        Set<String> wrappers = new HashSet<>(AnswerFields.WRAPPERS);
        wrappers.addAll(Set.of("profile", "taste_profile", "taste", "dimensions", "aesthetic_profile"));
        return wrappers;
    }

    @Override
    public int known() {
        int known = 0;
        for (Dimension dimension : SENTENCES) if (sentence(dimension).isPresent()) known++;
        if (listed(PRINCIPLES, false).isPresent()) known++;
        if (listed(AnswerReader.names(Dimension.AVOID_LIST), true).isPresent()) known++;
        return known;
    }

    /** How many of its sentences say that nothing was seen. */
    long unseen() {
        return SENTENCES.stream()
                .map(this::sentence)
                .flatMap(Optional::stream)
                .filter(sentence -> UnseenException.said(sentence).isPresent())
                .count();
    }

    private Optional<String> sentence(Dimension dimension) {
        return Wording.text(fields.get(AnswerReader.names(dimension))).filter(Wording::saysSomething);
    }

    private Optional<List<String>> listed(List<String> names, boolean commas) {
        return Wording.items(fields.get(names), commas);
    }

    @Override
    public TasteProfile read(boolean demanding) {
        List<String> principles = items("principles", PRINCIPLES, false, demanding);
        List<String> sentences =
                SENTENCES.stream().map(one -> sentence(one, demanding)).toList();
        List<String> avoided =
                items(Dimension.AVOID_LIST.key(), AnswerReader.names(Dimension.AVOID_LIST), true, demanding);
        if (principles.isEmpty() && complaints.isEmpty())
            complaints.add("principles must hold at least one sentence but was empty.");
        AnswerReader.reject(complaints);
        return new TasteProfile(
                principles, sentences.get(0), sentences.get(1), sentences.get(2), sentences.get(3), avoided, List.of());
    }

    private List<String> items(String field, List<String> names, boolean commas, boolean demanding) {
        Optional<List<String>> given = listed(names, commas);
        if (given.isEmpty())
            complaints.add(field + " must be a list of texts but was " + TasteJson.shown(fields.get(names)) + ".");
        List<String> items = given.orElse(List.of()).stream()
                .map(item -> AnswerReader.line(item, LONGEST))
                .filter(item -> !item.isEmpty())
                .toList();
        boolean many = items.size() >= Instructions.FEWEST_ITEMS && items.size() <= Instructions.MOST_ITEMS;
        if (given.isPresent() && demanding && !many)
            complaints.add(field + " must hold " + Instructions.FEWEST_ITEMS + " to " + Instructions.MOST_ITEMS
                    + " items but holds " + items.size() + ".");
        return items;
    }

    private String sentence(Dimension dimension, boolean demanding) {
        Optional<String> given = sentence(dimension);
        if (given.isEmpty())
            complaints.add(dimension.key() + " must be a sentence but was "
                    + TasteJson.shown(fields.get(AnswerReader.names(dimension))) + ".");
        String text = AnswerReader.line(given.orElse(""), LONGEST);
        if (demanding && given.isPresent()) demand(dimension.key(), text);
        return text;
    }

    private void demand(String field, String text) {
        if (text.split("\\s+").length < FEWEST_WORDS)
            complaints.add(field + " must be one precise sentence but was \"" + text + "\".");
        if (SECOND_SENTENCE.matcher(text).find()) complaints.add(field + " must be ONE sentence but has several.");
        if (SINGLE_IMAGE.matcher(text).find())
            complaints.add(field + " describes a single image: describe the pattern across all images.");
    }
}
