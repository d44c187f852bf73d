package air.cli;

import air.Air;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One run of the command line on given models, for tests in other rooms.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it said
 */
public record CommandLineRun(int code, String out, String err) {
    public static CommandLineRun of(Air.Models models, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false);
        Main.Session session = new Main.Session(terminal, new Fixed(models), InstantSource.system());
        int code = new Main(session).run(arguments);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same models for every choice, on this machine. */
    private record Fixed(Air.Models models) implements ModelOptions.Source {
        @Override
        public Air.Models models(String engine, Optional<String> generator, Optional<String> critic) {
            return models;
        }

        @Override
        public air.model.ProbeReport probe(Optional<String> model, air.model.Call call) {
            throw new UnsupportedOperationException("no probe here");
        }

        @Override
        public Optional<String> newDestination(String engine) {
            return Optional.empty();
        }

        @Override
        public void rememberDestination(String engine) {}
    }
}
