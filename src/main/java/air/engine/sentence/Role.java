package air.engine.sentence;

/** The part a word plays in a sentence. sentence.txt says what each is. */
enum Role {
    DETERMINER(1),
    NUMBER(1),
    GROUP(2),
    RELATION(1),
    REVERSED(1),
    AFTER(1),
    OF(0),
    AND(0),
    OR(0),
    BUT(0),
    LIKE(0),
    NOT(0),
    NOBODY(0),
    WHO(0),
    IT(0),
    PICTURE(0),
    FILLER(0),
    ADJECTIVE(0),
    NOUN(0),
    WHERE(0),
    VERB(1),
    /** Names something that can be drawn. */
    THING(0),
    /** Is not known. */
    UNKNOWN(0),
    COMMA(0),
    STOP(0);

    private final int values;

    Role(int values) {
        this.values = values;
    }

    /** How many words of its own such a part has in the data file: the number of a number, the action of a verb. */
    int arguments() {
        return values;
    }

    /** Whether a phrase of a noun may end in it. */
    boolean isNoun() {
        return this == THING || this == NOUN || this == UNKNOWN || this == PICTURE;
    }

    boolean isBreak() {
        return this == COMMA || this == STOP;
    }
}
