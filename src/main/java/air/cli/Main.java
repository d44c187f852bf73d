package air.cli;

/** The command line's door: {@code java -jar AIR_Generator-<version>-all.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.err.println("air: say --help for the commands.");
    }
}
