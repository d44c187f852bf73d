package air.report;

import air.files.WriteFailedException;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.store.StoreException;
import air.text.SafeText;

/** What went wrong, in one sentence. */
public final class FailureText {
    private FailureText() {}

    /** Whether its message was written for the user; anything else is a fault of the program. */
    public static boolean isExplained(Throwable failure) {
        return failure instanceof InvalidInputException
                || failure instanceof ModelException
                || failure instanceof StoreException
                || failure instanceof WriteFailedException;
    }

    /**
     * One line for the user.
     *
     * @param advice what to do about a fault of the program, as the end of a sentence
     */
    public static String sentence(Throwable failure, String advice) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return SafeText.line(
                isExplained(failure)
                        ? message
                        : "AIR Generator failed unexpectedly (" + message + "): " + advice + ".");
    }
}
