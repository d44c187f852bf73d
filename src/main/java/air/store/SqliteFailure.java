package air.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** What SQLite's result codes (sqlite.org/rescode.html) mean to the user, and what helps. */
final class SqliteFailure {
    static final int BUSY = 5;
    private static final int ALMOST_FULL = 1_000_000;

    private SqliteFailure() {}

    static String sentence(Path file, SQLException failure) {
        String name = "The database " + file;
        String said = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        return switch (failure.getErrorCode() & 0xFF) {
            case BUSY, 6 -> name + " was in use by another process for too long: wait, or close the other program.";
            case 3, 8 ->
                name + " cannot be written to: give yourself permission to write to it and to its folder, or set"
                        + " AIR_HOME to another folder.";
            case 11, 26 ->
                name + " is damaged or not a database: restore a backup, or move the file away to begin a new"
                        + " one; the pictures in the folder library stay.";
            case 13 -> full(file);
            case 14 -> name + " cannot be opened: check that its folder exists and that you may write to it.";
            case 10 ->
                file.getParent().toFile().getUsableSpace() < ALMOST_FULL
                        ? full(file)
                        : name + " cannot be read or written (" + said
                                + "): check that its disk is connected and sound.";
            default -> name + " failed: " + said;
        };
    }

    private static String full(Path file) {
        return "The disk with the database " + file + " is full, and nothing was written: free some space.";
    }
}
