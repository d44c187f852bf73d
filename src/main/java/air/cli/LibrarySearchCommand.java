package air.cli;

import air.model.InvalidInputException;
import air.report.FigureReader;
import air.store.AssetQuery;
import air.store.AssetQuery.Order;
import air.store.Library;
import air.taste.TasteJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        sortOptions = false,
        description = "Finds what was made, by everything you name; name nothing to see the latest.")
final class LibrarySearchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Words from the prompt, intent, tags, model or critique; the last one may be incomplete.")
    private List<String> words = List.of();

    @Option(names = "--model", paramLabel = "MODEL", description = "Made by this model.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--run", paramLabel = "ID", description = "Made in this run.")
    private Optional<String> run = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--score-from", paramLabel = "SCORE", description = "Scored at least this by the critic, 0 to 10.")
    private Optional<Double> score = Optional.empty();

    @Option(names = "--rating-from", paramLabel = "N", description = "Rated at least this, 1 to 5.")
    private Optional<Integer> rating = Optional.empty();

    @Option(names = "--favourites", description = "Favourites only.")
    private boolean favourites;

    @Option(names = "--from", paramLabel = "DATE", description = "Made on this day or later, for example 2026-11-20.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Made on this day or earlier.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "newest",
            description = "newest or best first; default: ${DEFAULT-VALUE}.")
    private String order;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "Show at most this many, 1 to " + AssetQuery.MOST + "; default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "Skip this many first.")
    private int skip;

    @Mixin
    private CommonOptions common;

    LibrarySearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AssetQuery query = query();
        Library.Found found = session.library().search(query);
        if (common.json()) session.terminal().print(TasteJson.text(AssetReport.found(found)));
        else show(found);
        return ExitCode.DONE;
    }

    private AssetQuery query() {
        return new AssetQuery(
                String.join(" ", words),
                model,
                run,
                tag.map(t -> t.strip().toLowerCase(Locale.ROOT)),
                score.map(s -> OptionalDouble.of(within("--score-from", s, 0, 10)))
                        .orElse(OptionalDouble.empty()),
                rating.map(r -> OptionalInt.of((int) within("--rating-from", r, 1, 5)))
                        .orElse(OptionalInt.empty()),
                favourites,
                from.map(day -> FigureReader.day("--from", day, 0)),
                until.map(day -> FigureReader.day("--until", day, 1)),
                order(),
                skip,
                most);
    }

    private static double within(String option, double value, int least, int greatest) {
        if (!(value >= least && value <= greatest))
            throw new InvalidInputException(
                    option + " must be " + least + " to " + greatest + " but was " + value + ".");
        return value;
    }

    private Order order() {
        return Stream.of(Order.values())
                .filter(o -> o.name().equalsIgnoreCase(order))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("--order must be newest or best but was " + order + "."));
    }

    private void show(Library.Found found) {
        if (found.assets().isEmpty()) {
            session.terminal().say(found.total() == 0 ? "Nothing in the library matches." : "No more results.");
            return;
        }
        session.terminal().print(AssetReport.table(found.assets()));
        int shown = skip + found.assets().size();
        if (shown < found.total())
            session.terminal().say("Shown " + shown + " of " + found.total() + "; see more with --skip " + shown + ".");
    }
}
