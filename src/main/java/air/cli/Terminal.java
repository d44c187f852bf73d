package air.cli;

import air.text.SafeText;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the commands print and read. Results go to {@link #out()}, everything else to the other stream, so that a
 * script can read the results alone. No text printed here can make the terminal do anything.
 */
final class Terminal {
    private static final int LINE = 79;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final Pattern SECONDS = Pattern.compile("\\d+ s\\b");

    private final PrintStream out;
    private final PrintStream err;
    private final BufferedReader in;
    private final boolean interactive;
    private int drawn;
    private long drawnAt;
    private String waitedFor = "";

    /** @param interactive whether a person sees {@code err} and types into {@code in} */
    Terminal(PrintStream out, PrintStream err, BufferedReader in, boolean interactive) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.interactive = interactive;
    }

    /** The process's own streams; results are UTF-8 whatever the system's own encoding is. */
    static Terminal ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Console console = System.console();
        boolean interactive = console != null && isTerminal(console);
        BufferedReader in = new BufferedReader(console == null ? new InputStreamReader(System.in) : console.reader());
        return new Terminal(out, System.err, in, interactive);
    }

    /** Since Java 22 a console may be there without a terminal; a new method says which. */
    private static boolean isTerminal(Console console) {
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (Boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Why a text arrived damaged: in a C locale Java reads only ASCII. Empty where it arrived whole. */
    static Optional<String> lost(String typed) {
        return typed.indexOf('\uFFFD') < 0
                ? Optional.empty()
                : Optional.of("Some letters of \"" + typed.replace('\uFFFD', '?')
                        + "\" did not get through: set a UTF-8 locale, for example LC_ALL=C.UTF-8, and try again.");
    }

    boolean interactive() {
        return interactive;
    }

    PrintWriter out() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter err() {
        return new PrintWriter(err, true);
    }

    /** Prints a result. */
    synchronized void print(String text) {
        clear();
        out.println(SafeText.lines(text));
        out.flush();
    }

    /** Prints a line that is not part of the result. */
    synchronized void say(String text) {
        clear();
        err.println(SafeText.lines(text));
        err.flush();
    }

    /** Prints a question and leaves the cursor behind it. */
    synchronized void ask(String question) {
        clear();
        err.print(SafeText.lines(question));
        err.flush();
    }

    /** Shows how far a step is; {@code fraction} 0 to 1, NaN when unknown. */
    void progress(String stage, String message, double fraction) {
        if (Double.isNaN(fraction)) waiting(stage + ": " + message);
        else progress(stage + ": " + message + " " + Math.round(100 * fraction) + " %");
    }

    /** Shows progress on one line that is drawn over; does nothing unless a person watches. */
    synchronized void progress(String text) {
        long now = System.nanoTime();
        if (!interactive || drawn > 0 && now - drawnAt < REDRAW_NANOS) return;
        String line = SafeText.line(text);
        if (line.length() > LINE) line = line.substring(0, LINE);
        err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = Math.max(drawn, line.length());
        drawnAt = now;
    }

    /**
     * Shows a step of unknown length: drawn over at a terminal; elsewhere a line, once for all texts that differ only
     * in seconds.
     */
    private synchronized void waiting(String text) {
        if (interactive) {
            progress(text);
            return;
        }
        String once = SECONDS.matcher(text).replaceAll("");
        if (once.equals(waitedFor)) return;
        waitedFor = once;
        say(text);
    }

    BufferedReader in() {
        return in;
    }

    synchronized void trace(Throwable failure) {
        StringWriter lines = new StringWriter();
        failure.printStackTrace(new PrintWriter(lines));
        say(lines.toString().stripTrailing());
    }

    private void clear() {
        if (drawn > 0) err.print("\r" + " ".repeat(drawn) + "\r");
        drawn = 0;
    }
}
