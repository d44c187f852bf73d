package air.cli;

import air.model.InvalidInputException;
import air.report.FigureReader;
import air.store.Asset;
import air.store.Upkeep;
import air.taste.TasteJson;
import air.text.Figures;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "prune",
        sortOptions = false,
        description = {
            "Deletes old originals, or the oldest until the rest fit. Favourites and pictures you approved always stay.",
            "Without --yes it only shows what would be deleted."
        })
final class LibraryPruneCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Session session;

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            description = "Delete what is older than this: 90d, 12w or 1y.")
    private Optional<String> olderThan = Optional.empty();

    @Option(
            names = "--most-bytes",
            paramLabel = "AMOUNT",
            description = "Then delete the oldest and worst-scored until the rest takes no more than this: 10GB.")
    private Optional<String> mostBytes = Optional.empty();

    @Option(names = "--spare-rating", paramLabel = "N", description = "Keep what is rated N or better, 1 to 5.")
    private Optional<Integer> spareRating = Optional.empty();

    @Option(names = "--yes", description = "Delete it.")
    private boolean yes;

    @Mixin
    private CommonOptions common;

    LibraryPruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Upkeep.Pruned pruned = session.store().upkeep().prune(retention(), !yes);
        session.terminal().print(common.json() ? json(pruned) : text(pruned));
        return ExitCode.DONE;
    }

    private Upkeep.Retention retention() {
        if (olderThan.isEmpty() && mostBytes.isEmpty())
            throw new InvalidInputException("Say what to delete: add --older-than 90d or --most-bytes 10GB.");
        spareRating.ifPresent(LibraryPruneCommand::requireRating);
        return new Upkeep.Retention(
                olderThan.map(text -> FigureReader.span("--older-than", text)),
                mostBytes
                        .map(text -> OptionalLong.of(FigureReader.bytes("--most-bytes", text)))
                        .orElse(OptionalLong.empty()),
                spareRating.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static void requireRating(int rating) {
        if (rating < 1 || rating > 5)
            throw new InvalidInputException("--spare-rating must be 1 to 5 but was " + rating + ".");
    }

    private String json(Upkeep.Pruned pruned) {
        ObjectNode node = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        node.put("deleted", yes);
        node.put("bytes", pruned.bytes());
        node.set("assets", AssetReport.nodes(pruned.assets()));
        return TasteJson.text(node);
    }

    private String text(Upkeep.Pruned pruned) {
        List<Asset> assets = pruned.assets();
        String all = Figures.count(assets.size(), "asset") + ", " + Figures.size(pruned.bytes());
        if (assets.isEmpty()) return "Nothing to delete.";
        if (yes) return "Deleted " + all + ".";
        String more = assets.size() > SHOWN ? "\n... and " + (assets.size() - SHOWN) + " more" : "";
        return AssetReport.table(assets.subList(0, Math.min(SHOWN, assets.size()))) + more + "\n" + all
                + " would be deleted; add --yes to do it.";
    }
}
