package air.cli;

import air.provenance.Provenance;
import air.report.AssetText;
import air.report.CritiqueText;
import air.report.Relatives;
import air.store.Asset;
import air.store.AssetJson;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        sortOptions = false,
        description = "Shows everything about an asset, what it was made from and what was made from it.")
final class LibraryShowCommand implements Callable<Integer> {
    private static final Set<String> PLAIN_OPTIONS = Set.of("{}", "{\"count\":1}");

    private final Session session;

    @Parameters(paramLabel = "N", description = "Number or hash of the asset.")
    private String named;

    @Mixin
    private CommonOptions common;

    LibraryShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Asset asset = session.asset(named);
        Relatives relatives = new Relatives(session.library());
        List<Asset> ancestors = relatives.ancestors(asset);
        List<Asset> descendants = relatives.descendants(asset);
        session.terminal()
                .print(common.json() ? json(asset, ancestors, descendants) : text(asset, ancestors, descendants));
        return ExitCode.DONE;
    }

    private String json(Asset asset, List<Asset> ancestors, List<Asset> descendants) {
        ObjectNode node = AssetJson.node(asset);
        node.put("file", session.library().file(asset).toString());
        node.set("ancestors", AssetReport.nodes(ancestors));
        node.set("descendants", AssetReport.nodes(descendants));
        return TasteJson.text(node);
    }

    private String text(Asset asset, List<Asset> ancestors, List<Asset> descendants) {
        Table facts = Table.facts().fact("Number", asset.number());
        origin(facts, asset);
        AssetText.facts(asset, session.store().profiles()).forEach(facts::fact);
        verdict(facts, asset);
        facts.fact("Made from", lines(ancestors)).fact("Made into", lines(descendants));
        facts.fact("Original", session.library().file(asset) + (asset.missing() ? " (missing)" : ""));
        facts.fact("SHA-256", asset.hash());
        return facts.text();
    }

    private static void origin(Table facts, Asset asset) {
        Provenance made = asset.made();
        Asset.Origin origin = asset.origin();
        facts.fact("Intent", asset.intent());
        facts.fact("Prompt", asset.prompt());
        facts.fact("Asked for", made.width().orElse(0) + " x " + made.height().orElse(0) + " px");
        facts.fact("Options", PLAIN_OPTIONS.contains(origin.options()) ? "" : origin.options());
        facts.fact("References", String.join("\n", made.references()));
        facts.fact("Run", origin.run());
        facts.fact("Call", origin.call().isPresent() ? "row " + origin.call().getAsLong() + " of the ledger" : "");
    }

    private static void verdict(Table facts, Asset asset) {
        asset.critique().ifPresent(critique -> {
            facts.fact("Score", CritiqueText.scores(critique));
            facts.fact("Critique", critique.reasoning());
            facts.fact("Remarks", String.join("\n", CritiqueText.remarks(critique)));
            facts.fact("Try next", critique.revisedPrompt());
        });
        facts.fact("Went on with", asset.decidedPrompt().orElse(""));
        facts.fact("Rating", asset.rating().isPresent() ? asset.rating().getAsInt() : "");
        facts.fact("Favourite", asset.favourite() ? "yes" : "");
        facts.fact("Tags", String.join(", ", new TreeSet<>(asset.tags())));
    }

    private static String lines(List<Asset> assets) {
        return assets.stream().map(AssetReport::line).collect(Collectors.joining("\n"));
    }
}
