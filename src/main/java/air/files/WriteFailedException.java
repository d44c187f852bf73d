package air.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file could not be written. The message is one sentence that names it. */
public final class WriteFailedException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** @param cause whose reason the message gives */
    public WriteFailedException(Path file, IOException cause) {
        super(file + " could not be written (" + reason(cause) + "): " + remedy(cause), cause);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "not allowed";
        if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String remedy(IOException e) {
        return reason(e).contains("No space left") || reason(e).contains("not enough space")
                ? "free some disk space or choose another place."
                : "choose a place you may write to.";
    }
}
