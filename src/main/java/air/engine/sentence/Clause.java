package air.engine.sentence;

import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence of a text while it is read: who was named, who acts, and what is still to be said of whom. */
final class Clause {
    /** What stands before a noun that has no preposition. */
    enum Joint {
        NONE,
        COMMA,
        AND
    }

    /** A relation that waits for the one it belongs to. */
    private record Waiting(Relation relation, Draft to) {}

    /** Places that are parts of buildings. */
    private static final Set<String> PARTS = Set.of("roof", "balcony", "attic", "window sill", "hall");

    private final Cast cast;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Draft> group = new ArrayList<>();
    private List<Draft> actors = new ArrayList<>();
    private List<Draft> from = List.of();
    private Relation relation;
    private boolean linked;
    private Draft nearest;
    /** What was named before the group: "a house, a tree behind it". */
    private Optional<Draft> earlier = Optional.empty();

    Clause(Cast cast) {
        this.cast = cast;
    }

    /** The clause after this one; "it" may still be what was named here. */
    Clause next() {
        Clause next = new Clause(cast);
        next.earlier = group.isEmpty() ? earlier : Optional.of(group.get(0));
        return next;
    }

    boolean isWaiting() {
        return group.isEmpty() && !waiting.isEmpty();
    }

    boolean isEmpty() {
        return nearest == null;
    }

    /** Who acts. */
    Optional<Draft> actor() {
        return actors.stream().findFirst();
    }

    boolean acting() {
        return !actors.isEmpty();
    }

    /** A comma: what is named next is not what the last action is done to. */
    void rest() {
        actors = new ArrayList<>();
    }

    /** A thing is named, with no word for how it stands to another. */
    void name(Draft draft, Joint joint, boolean own) {
        if (joint != Joint.NONE && shares(draft, joint, own)) {
            tie(from, relation, draft, false);
        } else {
            if (joint == Joint.NONE || linked || joint == Joint.COMMA && own) {
                if (!group.isEmpty()) earlier = Optional.of(group.get(0));
                group.clear();
            }
            group.add(draft);
            linked = false;
            relation = null;
            waiting.forEach(wait -> cast.link(draft, wait.relation(), wait.to()));
            waiting.forEach(wait -> wait.to().govern(draft, wait.relation(), false));
        }
        nearest = draft;
        actors = new ArrayList<>();
    }

    /** Whether a thing after "and" stands where the thing before it does. */
    private boolean shares(Draft draft, Joint joint, boolean own) {
        if (relation == null || nearest == null) return false;
        if (relation == Relation.BETWEEN) return joint == Joint.AND;
        if (own) return false;
        if (relation == Relation.WITH) return !draft.lives() || nearest.lives();
        if (joint == Joint.COMMA) return false;
        return draft.isWide() && nearest.isWide()
                || draft.concept().map(Concept::kind).equals(nearest.concept().map(Concept::kind));
    }

    /** A thing is named after a preposition. */
    void reach(Draft to, Word preposition, boolean leads) {
        Role role = preposition.role();
        if (role == Role.OF) {
            of(to);
        } else if (role == Role.REVERSED) {
            if (nearest != null)
                inside(to, Relation.valueOf(preposition.meaning().value()));
        } else if (leads) {
            lead(to, Belonging.relation(preposition, to, List.of()));
        } else {
            List<Draft> who = acting() ? actors : sources(preposition, to);
            tie(who, Belonging.relation(preposition, to, who), to, false);
            nearest = to;
        }
        actors = new ArrayList<>();
    }

    private void lead(Draft to, Relation how) {
        if (!waiting.isEmpty()
                && nearest == waiting.get(waiting.size() - 1).to()
                && !nearest.isWide()
                && group.isEmpty()) tie(List.of(nearest), how, to, false);
        else {
            if (!group.isEmpty()) waiting.clear();
            waiting.add(new Waiting(how, to));
        }
        to.setGoverned();
        group.clear();
        nearest = to;
    }

    /** Ties things to one, and keeps them for what follows "and". */
    private void tie(List<Draft> who, Relation how, Draft to, boolean object) {
        for (Draft draft : who) {
            boolean holds = how == Relation.WITH && draft.is(Concept.Kind.VESSEL) && !to.lives();
            if (holds) cast.link(to, Relation.IN, draft);
            else cast.link(draft, how, to);
            to.govern(draft, how, object);
        }
        if (!who.isEmpty()) to.setGoverned();
        from = who;
        relation = how;
        linked = true;
    }

    /** Those that a relation to a thing belongs to: all of a list, the thing before, or the one that has it. */
    private List<Draft> sources(Word preposition, Draft to) {
        if (nearest == null) return List.of();
        if (!linked && group.contains(nearest))
            return group.stream()
                    .filter(draft -> draft == nearest || goesWith(draft, to))
                    .toList();
        return List.of(Belonging.source(nearest, preposition.meaning().value(), to));
    }

    /** Whether all of a list stand so to a thing, and not only the last: "apples and a jug on a table". */
    private boolean goesWith(Draft draft, Draft to) {
        boolean large = draft.isWide() || draft.is(Concept.Kind.BUILDING) || draft.is(Concept.Kind.TREE);
        boolean alike =
                draft.concept().map(Concept::kind).equals(nearest.concept().map(Concept::kind));
        return alike || !large || to.isWide() && !draft.isWide();
    }

    /** "a vase of flowers" has flowers in it; "the roof of a house" is a part of it. */
    private void of(Draft to) {
        if (nearest == null) return;
        if (nearest.is(Concept.Kind.VESSEL) && to.isPlace()) {
            cast.drop(to); // "a glass of water" holds no sea
            return;
        }
        boolean part = nearest.concept().filter(c -> PARTS.contains(c.name())).isPresent();
        boolean holds = nearest.isPlace() || nearest.is(Concept.Kind.VESSEL) || nearest.is(Concept.Kind.BOAT);
        if (part) cast.link(to, Relation.WITH, nearest);
        else if (nearest.isPlace() && to.isPlace()) cast.link(nearest, Relation.IN, to);
        else if (holds) cast.link(to, Relation.IN, nearest);
        else if (to.concept().isPresent()) cast.link(to, Relation.WITH, nearest);
        to.setGoverned();
    }

    /** "a boat full of people". */
    private void inside(Draft what, Relation how) {
        cast.link(what, how, nearest);
        what.setGoverned();
        from = List.of();
        relation = null;
    }

    /** Someone acts; false when no one was named that could, so that it is the one to come. */
    boolean act(String action, boolean thingFollows) {
        List<Draft> able = new ArrayList<>();
        int best = Verbs.UNABLE;
        for (Draft draft : candidates()) {
            int ability = draft.ability(action);
            if (ability > best) able.clear();
            if (ability >= Math.max(1, best) && (able.isEmpty() || group.contains(draft))) able.add(draft);
            best = Math.max(best, ability);
        }
        if (able.isEmpty()) return false;
        if (best < Verbs.ABLE && thingFollows && able.get(0).isLifeless()) return false;
        able.forEach(draft -> draft.act(action));
        actors = able;
        return true;
    }

    /** Who may act: those the sentence is about, then what was named after them. */
    private List<Draft> candidates() {
        List<Draft> candidates = new ArrayList<>();
        if (nearest != null && nearest.isObject()) candidates.add(nearest);
        candidates.addAll(group);
        List<Draft> chain = new ArrayList<>();
        Draft at = waiting.stream().anyMatch(wait -> wait.to() == nearest) ? null : nearest;
        for (int step = 0; step < Belonging.FAR && at != null; step++) {
            chain.add(0, at);
            at = at.governor().orElse(null);
        }
        candidates.addAll(chain);
        return candidates.stream().distinct().toList();
    }

    /** A thing is named right after an action: it is done to it. */
    void object(Draft to) {
        Relation done = Verbs.relation(actors.get(0).traits().action());
        Relation how = done == Relation.WITH && to.isPlace() ? Relation.IN : done;
        tie(actors, how, to, true);
        nearest = to;
        actors = new ArrayList<>();
    }

    /** A pronoun after a preposition: "a table with a vase on it", "a house, behind it a hill". */
    void refer(Word preposition, boolean thingFollows) {
        if (preposition.role() != Role.RELATION) return;
        Optional<Draft> last = Optional.ofNullable(nearest).or(() -> earlier);
        if (thingFollows && last.isPresent()) {
            waiting.clear();
            waiting.add(new Waiting(Belonging.relation(preposition, last.get(), List.of()), last.get()));
        }
        if (thingFollows || nearest == null) return;
        Optional<Draft> other = nearest.governor().or(this::companion).or(() -> earlier);
        if (other.isEmpty() || acting()) return;
        Relation how = Belonging.relation(preposition, other.get(), List.of());
        tie(List.of(nearest), how, other.get(), false);
    }

    private Optional<Draft> companion() {
        return group.stream().filter(draft -> draft != nearest).findFirst();
    }

    /** What an adjective or a place in the frame belongs to when it comes after the noun. */
    Optional<Draft> described() {
        if (nearest == null) return Optional.empty();
        return Optional.of(Belonging.described(nearest));
    }
}
