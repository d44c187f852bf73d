package air.cli;

/** Names and values for people to read, a pair a line. */
final class Sheet {
    private final Table table = new Table().left("").wrapped("");

    /** Values that are empty are left out. */
    void line(String name, Object value) {
        if (!value.toString().isBlank()) table.row(name, value);
    }

    String text() {
        return table.text();
    }
}
