package air.taste;

import java.util.Objects;

/**
 * One thing of a picture that is either so or not: a question with the answer that is hoped for.
 *
 * @param kind what it is about
 * @param question in English, to be answered yes or no from the picture alone
 * @param hoped whether "yes" is the good answer
 * @param unmet what is wrong where the answer is the other: a short phrase, "no boat", "writing in the picture"
 */
public record Check(Kind kind, String question, boolean hoped, String unmet) {
    /** What a check is about. */
    public enum Kind {
        /** What the intent is about is in the picture. */
        SUBJECT,
        /** As many as the intent says. */
        NUMBER,
        /** Where the things are, to one another. */
        RELATION,
        /** What the avoid list names is not in the picture. */
        AVOIDED
    }

    /** What a critic found. */
    public enum Finding {
        MET,
        UNMET,
        /** The critic cannot see this, or gave no usable answer. */
        UNSEEN
    }

    /** A check, answered. */
    public record Answered(Check check, Finding finding) {}

    public Check {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(unmet, "unmet");
    }
}
