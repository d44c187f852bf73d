package air.model;

/** Something the user gave cannot be used. The message is one sentence: what is wrong, where, and what to do. */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String sentence) {
        super(sentence);
    }

    public InvalidInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
