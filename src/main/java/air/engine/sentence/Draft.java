package air.engine.sentence;

import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept;
import air.engine.words.Concepts;
import java.util.Optional;

/** A thing while its sentence is read. */
final class Draft {
    private static final double USUAL_DISTANCE = 0.3;
    private static final int PLURAL = 3;
    static final int MOST = 30;

    private final String word;
    private Optional<Concept> concept;
    private final boolean plural;
    private boolean kindred;
    private final Traits traits;
    /** Whether the sentence begins with how it stands to another: it is not what the sentence is about. */
    private boolean governed;

    private Draft governor;
    private Relation relation;
    private boolean object;

    Draft(String word, Optional<Concept> concept, boolean plural, boolean kindred, Traits traits) {
        this.word = word;
        this.concept = concept;
        this.plural = plural;
        this.kindred = kindred;
        this.traits = traits;
    }

    /** What a phrase names. */
    static Draft of(Phrase phrase, Optional<Concept> concept, Traits traits) {
        Word head = phrase.head();
        boolean kindred = head.role() == Role.UNKNOWN && concept.isPresent();
        return new Draft(head.text(), concept, head.plural(), kindred, traits);
    }

    /** What is shown, or stands in for an adjective. */
    static Draft of(String word, Optional<Concept> concept, boolean plural) {
        return new Draft(word, concept, plural, false, new Traits());
    }

    /** Does something; what is not known but does what only people do is a person: "Anna reading". */
    void act(String action) {
        traits.act(action);
        if (concept.isPresent() || !Verbs.isHuman(action)) return;
        concept = Concepts.of("person");
        kindred = true;
    }

    /** One more of the same: a sign that is repeated. */
    Draft again() {
        traits.count(asked() + 1);
        return this;
    }

    /** Says that another stands so to this one. */
    void govern(Draft from, Relation how, boolean asObject) {
        if (governor != null || from == this) return;
        governor = from;
        relation = how;
        object = asObject;
    }

    void setGoverned() {
        governed = true;
    }

    String word() {
        return word;
    }

    Optional<Concept> concept() {
        return concept;
    }

    /** Whether it is drawn as what it is a kind of. */
    boolean isKindred() {
        return kindred;
    }

    Traits traits() {
        return traits;
    }

    boolean governed() {
        return governed;
    }

    Optional<Draft> governor() {
        return Optional.ofNullable(governor);
    }

    /** Whether it was reached by this relation. */
    boolean reachedBy(Relation how) {
        return relation == how;
    }

    /** Whether something is done to it. */
    boolean isObject() {
        return object;
    }

    /** Whether it is with something and goes where that goes; a boat that a harbour has stays a boat. */
    boolean isHeld() {
        return relation == Relation.WITH && !governor.isWide();
    }

    /** Whether what is said next is said of this: a place has it, or something is done to it that does not hold it. */
    boolean keeps() {
        boolean mount = relation == Relation.ON && lives();
        boolean stands = relation == Relation.WITH && governor.isWide();
        return stands || object && relation != Relation.WITH && !mount;
    }

    boolean isWide() {
        return concept.filter(c -> c.isPlace() || c.kind() == Concept.Kind.SKY).isPresent();
    }

    boolean isPlace() {
        return concept.filter(Concept::isPlace).isPresent();
    }

    boolean is(Concept.Kind kind) {
        return concept.filter(c -> c.kind() == kind).isPresent();
    }

    boolean lives() {
        return is(Concept.Kind.PERSON)
                || is(Concept.Kind.ANIMAL)
                || is(Concept.Kind.BIRD)
                || is(Concept.Kind.FISH)
                || is(Concept.Kind.INSECT);
    }

    /** Whether it is known and does not live. */
    boolean isLifeless() {
        return concept.isPresent() && !lives();
    }

    int ability(String action) {
        return concept.map(c -> Verbs.ability(action, c)).orElse(Verbs.SPEAKING);
    }

    /** How many were asked for, however many that are. */
    int asked() {
        return Math.max(1, traits.count().orElse(plural || traits.many() ? PLURAL : 1));
    }

    Thing thing() {
        return new Thing(
                concept.orElseThrow(),
                word,
                Math.min(MOST, asked()),
                traits.said(),
                traits.action(),
                traits.sizeOr(1),
                traits.distanceOr(USUAL_DISTANCE),
                traits.side(),
                traits.colour(),
                traits.old());
    }
}
