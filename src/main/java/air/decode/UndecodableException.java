package air.decode;

/**
 * The bytes are not a picture that can be read. The message is what follows the file's name in a sentence, with its
 * full stop.
 */
public final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecodableException(String whatItIs) {
        super(whatItIs);
    }

    UndecodableException(String whatItIs, Throwable cause) {
        super(whatItIs, cause);
    }
}
