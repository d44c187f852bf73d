package air.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something the user gave cannot be used. The message is one sentence: what is wrong, where, and what to do. */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, where, what to do */
    public InvalidInputException(String sentence) {
        super(sentence);
    }

    public InvalidInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * A file that could not be read.
     *
     * @param wanted what to choose instead, for example {@code picture file}
     */
    public static InvalidInputException unreadable(Path file, String wanted, IOException cause) {
        if (file.toString().isEmpty())
            return new InvalidInputException("The name of a file is empty: choose a " + wanted + ".", cause);
        String what =
                Files.isDirectory(file) ? " is a folder" : Files.exists(file) ? " cannot be read" : " does not exist";
        return new InvalidInputException(file + what + ": choose a " + wanted + ".", cause);
    }
}
