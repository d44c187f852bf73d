package air.engine.sentence;

import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things of a sentence, known or not, and how they stand to each other. */
final class Cast {
    static final Meaning STOP = new Meaning(Role.STOP, "", Map.of());

    /** How two drafts stand to each other. */
    record Tie(Draft from, Relation relation, Draft to) {}

    /** What a place is called after because much of it is there: a pine forest, a duck pond. */
    private static final Set<Concept.Kind> GROWING = EnumSet.of(
            Concept.Kind.FLOWER,
            Concept.Kind.TREE,
            Concept.Kind.PLANT,
            Concept.Kind.FOOD,
            Concept.Kind.BIRD,
            Concept.Kind.FISH);

    /** Of these, a picture has one. */
    private static final Set<String> ONLY = Set.of("sun", "moon", "sky");

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    /** A new draft, or the one meant by "the cat" where there is a cat. */
    Draft draft(Phrase phrase, Optional<Concept> concept, Traits traits) {
        boolean only = concept.filter(c -> ONLY.contains(c.name())).isPresent();
        Optional<Draft> known = phrase.definite() || only ? last(concept) : Optional.empty();
        if (Tokens.isSign(phrase.head().text()) && !drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            if (last.word().equals(phrase.head().text())) return last.again();
        }
        if (known.isEmpty()) return add(Draft.of(phrase, concept, traits));
        known.get().traits().take(traits);
        return known.get();
    }

    /** "a flower garden" is a garden with flowers in it; "a village church" stands in a village. */
    void qualify(Phrase phrase, Draft head) {
        for (Word word : phrase.qualifiers()) {
            Optional<Concept> concept = word.concept();
            if (concept.isEmpty()) continue;
            boolean place = concept.get().isPlace();
            if (concept.equals(head.concept())) continue;
            if (!place && !(head.isPlace() && GROWING.contains(concept.get().kind()))) continue;
            Draft other = add(Draft.of(word.text(), concept, !place && head.isPlace()));
            if (place) link(head, Relation.IN, other);
            else if (head.isPlace()) link(other, Relation.IN, head);
        }
    }

    /** Takes out what is not meant. */
    void drop(Draft draft) {
        drafts.remove(draft);
        ties.removeIf(tie -> tie.from() == draft || tie.to() == draft);
    }

    private Optional<Draft> last(Optional<Concept> concept) {
        if (concept.isEmpty()) return Optional.empty();
        return drafts.stream().filter(draft -> draft.concept().equals(concept)).reduce((first, second) -> second);
    }

    boolean has(Concept concept) {
        return drafts.stream()
                .anyMatch(draft -> draft.concept().filter(concept::equals).isPresent());
    }

    void link(Draft from, Relation relation, Draft to) {
        Tie tie = new Tie(from, relation, to);
        if (from != to && !ties.contains(tie)) ties.add(tie);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Tie> ties() {
        return ties;
    }
}
