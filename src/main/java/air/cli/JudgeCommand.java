package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.personal.PersonalJudge;
import air.personal.PersonalJudge.Mode;
import air.store.Profiles;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code air judge}. */
@Command(
        name = "judge",
        sortOptions = false,
        description = {
            "Your personal judge: what it has learnt from the pictures you chose, approved, rejected, rated and made"
                    + " favourites, and how often it agreed with choices it had not learnt from.",
            "Without a subcommand it is shown."
        })
final class JudgeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Of of;

    @Mixin
    private CommonOptions common;

    JudgeCommand(Session session) {
        this.session = session;
    }

    /** Whose choices are meant. */
    static final class Of {
        @Option(
                names = "--profile",
                paramLabel = "NAME",
                description = "Only pictures made in this kept profile: its name or hash; default: all of the library.")
        private Optional<String> profile = Optional.empty();

        /** @throws InvalidInputException if there is no such kept profile */
        Optional<String> hash(Session session) {
            profile.ifPresent(session.lookup()::keptProfile);
            return profile.map(String::strip).map(named -> session.store().profiles().list().stream()
                    .filter(kept -> kept.name().equals(named) || kept.hash().startsWith(named.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(Profiles.Kept::hash)
                    .orElseThrow());
        }
    }

    @Override
    public Integer call() {
        return show(of, common);
    }

    @Command(name = "show", sortOptions = false, description = "Shows what it has learnt and how well it agrees.")
    int show(@Mixin Of whose, @Mixin CommonOptions options) {
        PersonalJudge judge = judge(whose);
        String text = judge.lines().stream()
                .flatMap(line -> Table.wrap(line, Table.WIDTH).stream())
                .collect(Collectors.joining("\n"));
        session.terminal().print(json(options) ? TasteJson.text(judge.json()) : text);
        return ExitCode.DONE;
    }

    private PersonalJudge judge(Of whose) {
        return PersonalJudge.of(session.store(), profile(whose), Mode.ORDER);
    }

    /** Options may stand before the subcommand too: there --profile must not read as all of the library. */
    private Optional<String> profile(Of whose) {
        return whose.hash(session).or(() -> of.hash(session));
    }

    private boolean json(CommonOptions options) {
        return options.json() || common.json();
    }

    @Command(
            name = "export",
            sortOptions = false,
            description = "Writes all that it has learnt from: each choice with both pictures' traits, and the weights."
                    + " No pictures, no prompts.")
    int export(
            @Parameters(paramLabel = "FILE.json", description = "Where to write it.") Path out,
            @Option(names = "--force", description = "Replace the file if it exists.") boolean force,
            @Mixin Of whose,
            @Mixin CommonOptions options) {
        PersonalJudge judge = judge(whose);
        OutFile.requireWritable(out, force);
        SafeFiles.write(out, TasteJson.text(judge.export()));
        session.terminal().print(json(options) ? TasteJson.text(judge.json()) : out.toString());
        return ExitCode.DONE;
    }

    @Command(
            name = "forget",
            sortOptions = false,
            description = "Makes it forget: it learns anew, from pictures made from now on. Pictures, ratings and"
                    + " favourites stay.")
    int forget(
            @Option(names = "--yes", description = "Do not ask.") boolean yes,
            @Mixin Of whose,
            @Mixin CommonOptions options) {
        Optional<String> profile = profile(whose);
        if (!yes && !agreed()) {
            session.terminal().say("Nothing is forgotten.");
            return ExitCode.DONE;
        }
        session.library().choices().forget(profile);
        session.terminal()
                .print(
                        json(options)
                                ? TasteJson.text(
                                        JsonNodeFactory.instance.objectNode().put("forgotten", true))
                                : "Forgotten: it learns anew, from pictures made from now on.");
        return ExitCode.DONE;
    }

    /** @throws InvalidInputException where there is no one to ask */
    private boolean agreed() {
        Terminal terminal = session.terminal();
        if (!terminal.interactive())
            throw new InvalidInputException("There is no terminal to ask at: add --yes to forget what was learnt.");
        terminal.ask("Forget all that was learnt from your choices so far? Pictures, ratings and favourites stay."
                + " [y/N] ");
        try {
            String answer = terminal.in().readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }
}
