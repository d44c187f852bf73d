package air.cli;

import air.Air;
import air.registry.ModelRegistry;
import air.settings.Settings;
import air.store.Store;
import air.studio.FixedProvider;
import air.studio.Models;
import air.studio.OwnCritic;
import air.studio.Selection;
import air.studio.Studio;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the command line on given models, for tests in other rooms.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it said
 */
public record CommandLineRun(int code, String out, String err) {
    private static final Path HOME = Path.of("target", "air-home", "command-line-run");

    /** The models stand behind the engine {@code openai}. */
    public static CommandLineRun of(Models models, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false);
        int code;
        try (Studio studio = studio(models)) {
            Session session = new Session(terminal, new Fixed(studio), InstantSource.system());
            code = new Main(session).run(arguments);
        }
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Studio studio(Models models) {
        return new Studio(
                () -> ModelRegistry.load(HOME),
                () -> Store.open(HOME, Optional.empty(), InstantSource.system()),
                List.of(new FixedProvider(
                        "openai", models.generator(), models.generator().id())),
                new OwnCritic(models.reader(), models.critic()),
                Optional::empty,
                InstantSource.system());
    }

    private static final class Fixed extends Air {
        Fixed(Studio studio) {
            super(studio, Settings.of(Map.of(), HOME));
        }

        @Override
        public Optional<String> newDestination(Selection selection) {
            return Optional.empty();
        }
    }
}
