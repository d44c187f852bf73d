package air.cli;

import air.provenance.Provenance;
import air.store.Asset;
import air.store.AssetJson;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        sortOptions = false,
        description = "Shows everything about one asset, what it was made from and what was made from it.")
final class LibraryShowCommand implements Callable<Integer> {
    private static final int MOST_RELATIVES = 100;
    private static final Set<String> PLAIN_OPTIONS = Set.of("{}", "{\"count\":1}");

    private final Shelf shelf;

    @Parameters(paramLabel = "N", description = "Number or hash of the asset.")
    private String named;

    @Mixin
    private CommonOptions common;

    LibraryShowCommand(Session session) {
        shelf = new Shelf(session);
    }

    @Override
    public Integer call() {
        Asset asset = shelf.asset(named);
        Collection<Asset> ancestors = relatives(asset, this::parents);
        Collection<Asset> descendants = relatives(asset, a -> shelf.library().children(a.number()));
        shelf.terminal()
                .print(common.json() ? json(asset, ancestors, descendants) : text(asset, ancestors, descendants));
        return ExitCode.DONE;
    }

    private List<Asset> parents(Asset asset) {
        return asset.origin().parents().stream()
                .flatMap(number -> shelf.library().find(number).stream())
                .toList();
    }

    /** The nearest first; whatever leads in a circle ends. */
    private static Collection<Asset> relatives(Asset start, Function<Asset, List<Asset>> next) {
        Map<Long, Asset> found = new LinkedHashMap<>();
        List<Asset> generation = List.of(start);
        while (!generation.isEmpty() && found.size() < MOST_RELATIVES) {
            List<Asset> following = new ArrayList<>();
            for (Asset one : generation)
                for (Asset relative : next.apply(one))
                    if (relative.number() != start.number() && found.putIfAbsent(relative.number(), relative) == null)
                        following.add(relative);
            generation = following;
        }
        return found.values();
    }

    private String json(Asset asset, Collection<Asset> ancestors, Collection<Asset> descendants) {
        ObjectNode node = AssetJson.node(asset);
        node.put("file", shelf.library().file(asset).toString());
        node.set("ancestors", AssetReport.nodes(List.copyOf(ancestors)));
        node.set("descendants", AssetReport.nodes(List.copyOf(descendants)));
        return TasteJson.text(node);
    }

    private String text(Asset asset, Collection<Asset> ancestors, Collection<Asset> descendants) {
        Sheet sheet = new Sheet();
        what(sheet, asset);
        how(sheet, asset);
        verdict(sheet, asset);
        sheet.line("made from", lines(ancestors));
        sheet.line("led to", lines(descendants));
        sheet.line("original", shelf.library().file(asset) + (asset.missing() ? " (missing)" : ""));
        sheet.line("sha-256", asset.hash());
        return sheet.text();
    }

    private static void what(Sheet sheet, Asset asset) {
        String size = asset.width().isPresent() && asset.height().isPresent()
                ? asset.width().getAsInt() + " x " + asset.height().getAsInt() + " px, "
                : "";
        sheet.line("number", asset.number());
        sheet.line("made", Figures.minute(asset.created()));
        sheet.line("file", size + asset.mediaType() + ", " + Figures.size(asset.bytes()));
    }

    private void how(Sheet sheet, Asset asset) {
        Provenance made = asset.made();
        Asset.Origin origin = asset.origin();
        sheet.line("operation", made.operation());
        sheet.line("intent", asset.intent());
        sheet.line("prompt", asset.prompt());
        sheet.line("model", asset.model() + " (" + made.provider().orElse("") + ")");
        sheet.line("seed", made.seedText().orElse(""));
        sheet.line("asked for", made.width().orElse(0) + " x " + made.height().orElse(0) + " px");
        sheet.line("options", PLAIN_OPTIONS.contains(origin.options()) ? "" : origin.options());
        sheet.line("profile", made.profile().map(this::profile).orElse(""));
        sheet.line("references", String.join("\n", made.references()));
        sheet.line("cost", Figures.cost(made.costUsd()));
        sheet.line("run", origin.run());
        sheet.line("call", origin.call().isPresent() ? "row " + origin.call().getAsLong() + " of the ledger" : "");
    }

    private String profile(String hash) {
        return shelf.store()
                .profiles()
                .named(hash)
                .map(name -> name + " (" + hash + ")")
                .orElse(hash);
    }

    private static void verdict(Sheet sheet, Asset asset) {
        asset.critique().ifPresent(critique -> {
            sheet.line("score", CritiqueText.scores(critique));
            sheet.line("critique", critique.reasoning());
            sheet.line("try next", critique.revisedPrompt());
        });
        sheet.line("gate", asset.decision().orElse(""));
        sheet.line("went on with", asset.decidedPrompt().orElse(""));
        sheet.line("rating", asset.rating().isPresent() ? asset.rating().getAsInt() : "");
        sheet.line("favourite", asset.favourite() ? "yes" : "");
        sheet.line("tags", String.join(", ", new TreeSet<>(asset.tags())));
    }

    private static String lines(Collection<Asset> assets) {
        return assets.stream().map(AssetReport::line).collect(Collectors.joining("\n"));
    }
}
