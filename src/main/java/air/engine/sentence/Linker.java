package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the phrases of a sentence and finds what things there are and what belongs to what. One use each. */
final class Linker {
    private static final Glossary<String> BODIES = Glossary.read("sentence", "bodies", part -> part);
    private static final Set<String> ORDERS = Set.of("paint", "draw", "make", "show");

    private final List<Phrase> phrases;
    private final Cast cast = new Cast();
    private final Air air = new Air();
    private final Set<String> refused = new LinkedHashSet<>();

    private Clause clause = new Clause(cast);
    private Traits coming = new Traits();
    private String comingAction = "";
    private Word preposition;
    private Clause.Joint joint = Clause.Joint.NONE;
    private boolean negated;
    private boolean refusing;
    private boolean simile;
    private boolean picture;
    /** Whether weather or an hour was named by itself, so that what follows is said of it: "snow on the roof". */
    private boolean weather;

    private Linker(List<Phrase> phrases) {
        this.phrases = new ArrayList<>(phrases);
    }

    static Linker read(List<Phrase> phrases) {
        Linker linker = new Linker(phrases);
        for (int at = 0; at < phrases.size(); at++) linker.take(at);
        linker.air.shown().forEach(linker::show);
        return linker;
    }

    Cast cast() {
        return cast;
    }

    Air air() {
        return air;
    }

    Set<String> refused() {
        return refused;
    }

    private void take(int at) {
        Phrase phrase = phrases.get(at);
        switch (phrase.role()) {
            case THING, UNKNOWN -> thing(at);
            case NOUN, PICTURE -> whole(phrase);
            case ADJECTIVE -> describe(phrase);
            case RELATION, REVERSED, OF -> relate(at);
            case VERB -> act(at);
            case IT -> refer(at);
            case WHERE -> place(at);
            case AND, OR -> joint = Clause.Joint.AND;
            case NOT -> negated = true;
            case NOBODY -> refuseAll();
            case LIKE -> simile = true;
            case COMMA -> comma(at);
            case STOP -> stop();
            case BUT, WHO -> negated = false;
            case AFTER -> preposition = null;
            default -> absorb(phrase);
        }
    }

    private void absorb(Phrase phrase) {
        if (negated) return;
        for (Word word : phrase.words()) {
            air.take(word.meaning());
            word.meaning().says("refuse").ifPresent(refused::add);
        }
    }

    private Phrase next(int at) {
        return at >= 0 && at < phrases.size() ? phrases.get(at) : Phrase.of(Word.of("", Cast.STOP));
    }

    private void comma(int at) {
        weather = false;
        refusing = false;
        joint = Clause.Joint.COMMA;
        preposition = null;
        clause.rest();
        if (negated && next(at + 1).determined()) negated = false;
    }

    private void stop() {
        clause = clause.next();
        preposition = null;
        joint = Clause.Joint.NONE;
        negated = false;
        simile = false;
        picture = false;
        weather = false;
        refusing = false;
    }

    private void thing(int at) {
        Phrase phrase = phrases.get(at);
        if (simile) simile = false;
        else if (body(at)) return;
        else if (negated
                && !(joint != Clause.Joint.NONE
                        && phrase.determined()
                        && next(at - 1).role() != Role.OR)) refuse(phrase, at);
        else name(at);
        preposition = null;
        joint = Clause.Joint.NONE;
    }

    /** A part of a body is passed over: "a bird on the shoulder of a man" is on the man. */
    private boolean body(int at) {
        Phrase phrase = phrases.get(at);
        boolean own = List.of("their", "its", "his", "her")
                .contains(phrase.words().get(0).text());
        if (!BODIES.has(phrase.head().text()) || preposition == null && !negated && !own && !clause.acting())
            return false;
        List<Word> owner = phrase.qualifiers();
        if (!owner.isEmpty()) phrases.set(at, new Phrase(Role.THING, owner, new Traits()));
        if (!owner.isEmpty()) thing(at);
        else if (next(at + 1).role() == Role.OF) phrases.set(at + 1, Phrase.of(preposition));
        else preposition = null;
        negated = false;
        return true;
    }

    private void refuseAll() {
        refused.add(Concepts.of("person").orElseThrow().name());
        refusing = true;
    }

    private void refuse(Phrase phrase, int at) {
        concept(phrase).ifPresent(concept -> refused.add(concept.name()));
        refusing = true;
        Role next = next(at + 1).role();
        negated = next == Role.AND || next == Role.OR || next == Role.COMMA;
    }

    private void name(int at) {
        Phrase phrase = phrases.get(at);
        negated = false;
        refusing = false;
        absorb(phrase);
        Traits traits = phrase.traits();
        Traits all = new Traits();
        all.take(coming);
        all.take(traits);
        Draft draft = cast.draft(phrase, concept(phrase), all);
        air.besides(draft, "");
        connect(draft, at);
        cast.qualify(phrase, draft);
        coming = new Traits();
        picture = false;
        weather = false;
    }

    private void connect(Draft draft, int at) {

        Phrase after = next(at + 1);
        if (after.role() == Role.AFTER) clause.reach(draft, after.head(), clause.isEmpty());
        else if (preposition != null && !weather) clause.reach(draft, preposition, leads(at - 1));
        else if (clause.acting() && joint == Clause.Joint.NONE) clause.object(draft);
        else {
            clause.name(draft, joint, ownPlace(at));
            if (draft.ability(comingAction) > Verbs.UNABLE) draft.traits().act(comingAction);
            comingAction = "";
        }
    }

    /** Whether a noun goes on with a place or an action of its own. */
    private boolean ownPlace(int at) {
        Role role = next(at + 1).role();
        return role == Role.RELATION || role == Role.VERB || role == Role.REVERSED;
    }

    /** What it is: the noun itself, or what it is a kind of. */
    private static Optional<Concept> concept(Phrase phrase) {
        Word head = phrase.head();
        if (head.role() == Role.GROUP) return Concepts.of(head.meaning().value().split(" ")[1]);
        return head.concept().or(() -> Marker.kindred(head.text()));
    }

    /** An hour, weather, a season or the picture itself: what describes it describes all. */
    private void whole(Phrase phrase) {
        Optional<String> sight = phrase.head().meaning().says("sight");
        if (simile) simile = false;
        else if (!negated) {
            absorb(phrase);
            phrase.traits().colour().ifPresent(air::paint);
            picture = phrase.role() == Role.PICTURE;
            weather = preposition == null && !picture && sight.isEmpty();
            if (sight.isPresent() && preposition == null) show(sight.get(), phrase);
            for (Word word : phrase.qualifiers()) name(word);
        }
        preposition = null;
        joint = Clause.Joint.NONE;
        negated = false;
    }

    /** "a desert summer", "a harbour night": it is still a desert. */
    private void name(Word word) {
        if (word.concept().isPresent())
            clause.name(cast.add(Draft.of(word.text(), word.concept(), false)), Clause.Joint.NONE, false);
    }

    private void show(String name, Phrase phrase) {
        Concepts.of(name).ifPresent(concept -> {
            Draft draft = cast.add(Draft.of(phrase.head().text(), Optional.of(concept), false));
            clause.name(draft, Clause.Joint.NONE, false);
        });
    }

    private void show(String name) {
        Optional<Concept> concept = Concepts.of(name);
        if (concept.isEmpty() || refused.contains(concept.get().name()) || cast.has(concept.get())) return;
        cast.add(Draft.of(name, concept, false));
    }

    /** Adjectives without a noun: of what was named last, or of everything. */
    private void describe(Phrase phrase) {
        if (!negated) {
            absorb(phrase);
            Optional<Draft> last = clause.described();
            boolean own = last.filter(draft -> draft.is(Concept.Kind.PERSON) || draft.is(Concept.Kind.FORM))
                    .isPresent();
            boolean all = preposition != null && !own || picture;
            if (last.isPresent() && !all) last.get().traits().take(phrase.traits());
            else phrase.traits().colour().ifPresent(air::paint);
        }
        if (!simile) preposition = null;
        negated = false;
        joint = Clause.Joint.NONE;
    }

    private void relate(int at) {
        Word word = phrases.get(at).head();
        boolean refusing = next(at - 1).role() == Role.NOT;
        if (negated && !refusing) negated = false;
        simile = false;
        if (refusing) return;
        Role next = next(at + 1).role();
        if (picture) return;
        if (next != Role.STOP && next != Role.COMMA && next != Role.AND && next != Role.VERB) preposition = word;
    }

    /** Whether a preposition's noun comes before what it belongs to: "under the moon a village sleeps". */
    private boolean leads(int at) {
        Role before = next(at - 1).role();
        boolean opens = before.isBreak() || before == Role.AND || before == Role.BUT;
        int after = at + 2;
        while (next(after).role() == Role.FILLER) after++;
        boolean subject = next(after).isThing()
                || next(after).role() == Role.VERB && next(after + 1).isThing();
        return clause.isEmpty() || opens && (subject || clause.isWaiting());
    }

    private void act(int at) {
        String action = phrases.get(at).head().meaning().value();
        boolean order = cast.drafts().isEmpty()
                && ORDERS.contains(phrases.get(at).head().text());
        boolean skip = negated || simile || weather || order;
        negated = false;
        simile = false;
        preposition = null;
        if (!skip && !clause.act(action, next(at + 1).isThing())) comingAction = action;
        if (!skip) clause.actor().ifPresent(actor -> air.besides(actor, " " + action));
    }

    private void refer(int at) {
        if (preposition != null) clause.refer(preposition, next(at + 1).isThing());
        preposition = null;
    }

    /** "in the distance", "on the left": before a noun where nothing else is, else after it. */
    private void place(int at) {
        if (refusing) return;
        Traits traits = phrases.get(at).traits();
        Role before = next(at - 1).role();
        boolean opens = (before.isBreak() || before == Role.AND) && next(at + 1).isThing();
        Optional<Draft> last = clause.described();
        if (last.isEmpty() || opens) coming.take(traits);
        else last.get().traits().take(traits);
    }
}
