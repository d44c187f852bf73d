package air.store;

import java.sql.SQLException;

/** What PostgreSQL's error codes (its manual, appendix A) mean to the user, and what helps. */
final class PostgresFailure {
    private PostgresFailure() {}

    static String sentence(String where, SQLException failure) {
        String name = "The database " + where;
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P"))
            return name + " cannot be reached: see that the server runs, and check AIR_DB_URL.";
        if (state.startsWith("28")) return name + " does not let this user in: check user and password in AIR_DB_URL.";
        return switch (state) {
            case "42P07" ->
                name
                        + " has tables of another program: give AIR Generator its own database, or its own schema with currentSchema=air in AIR_DB_URL.";
            case "3D000" -> name + " does not exist: create it, or check AIR_DB_URL.";
            case "42501" ->
                name
                        + " does not allow this user to write: ask its administrator for the right to create and write tables.";
            case "53100" ->
                "The disk of the database " + where + " is full, and nothing was written: free some space there.";
            case "53300" ->
                name + " has too many connections: close other programs, or ask its administrator for more.";
            case "25006" -> name + " is read-only: ask its administrator.";
            case "55P03", "57014" ->
                name + " was locked by another process for too long: wait, or close the other program.";
            default -> name + " failed: " + firstLine(failure);
        };
    }

    private static String firstLine(SQLException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
