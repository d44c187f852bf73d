package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.store.Profiles;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import air.text.Figures;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "profiles",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "The kept taste profiles. Every run keeps the one it works with; a name makes it easy to use again.",
            "Wherever a command takes --profile, you can give a file or the name of a kept profile."
        })
final class ProfilesCommand {
    private static final String NAMED = "Name or hash of a kept profile.";
    private static final int SHORT_HASH = 12;

    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    ProfilesCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "list",
            sortOptions = false,
            description = "Lists the kept profiles: named ones first, then the most recently used.")
    int list(@Mixin CommonOptions common) {
        List<Profiles.Kept> kept = profiles().list();
        if (common.json()) session.terminal().print(TasteJson.text(json(kept)));
        else if (kept.isEmpty()) session.terminal().say("No profile is kept yet.");
        else session.terminal().print(table(kept));
        return ExitCode.DONE;
    }

    private static ArrayNode json(List<Profiles.Kept> all) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (Profiles.Kept kept : all) nodes.add(json(kept));
        return nodes;
    }

    private static ObjectNode json(Profiles.Kept kept) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", kept.name().isEmpty() ? null : kept.name())
                .put("hash", kept.hash())
                .put("kept", kept.kept().toString())
                .put("used", kept.used().toString());
    }

    private static String table(List<Profiles.Kept> all) {
        Table table = new Table().cut("name").left("hash").left("kept").left("last used");
        for (Profiles.Kept kept : all)
            table.row(
                    kept.name().isEmpty() ? "-" : kept.name(),
                    kept.hash().substring(0, Math.min(SHORT_HASH, kept.hash().length())),
                    Figures.minute(kept.kept()),
                    Figures.minute(kept.used()));
        return table.text();
    }

    @Command(name = "show", sortOptions = false, description = "Shows a kept profile.")
    int show(@Parameters(paramLabel = "NAME", description = NAMED) String name, @Mixin CommonOptions common) {
        TasteProfile profile = session.lookup().keptProfile(name);
        session.terminal().print(common.json() ? TasteJson.text(TasteJson.node(profile)) : ProfileText.of(profile));
        return ExitCode.DONE;
    }

    @Command(
            name = "save",
            aliases = "import",
            sortOptions = false,
            description = "Keeps a profile under a name; a profile that had the name loses it.")
    int save(
            @Parameters(paramLabel = "PROFILE", description = "A file (JSON), or the name or hash of a kept profile.")
                    String profile,
            @Parameters(paramLabel = "NAME", description = "The name, up to 100 letters.") String name,
            @Mixin CommonOptions common) {
        TasteProfile read = session.lookup().profile(profile);
        Profiles.Kept kept = profiles().name(profiles().keep(read), name);
        session.terminal().print(common.json() ? TasteJson.text(json(kept)) : "Kept as " + kept.name() + ".");
        return ExitCode.DONE;
    }

    @Command(
            name = "export",
            sortOptions = false,
            description = "Writes a kept profile with its reference images as a file for --profile.")
    int export(
            @Parameters(paramLabel = "NAME", description = NAMED) String name,
            @Option(names = "--out", paramLabel = "FILE.json", required = true, description = "Where to write it.")
                    Path out,
            @Option(names = "--force", description = "Replace the file if it exists.") boolean force,
            @Mixin CommonOptions common) {
        TasteProfile profile = session.lookup().keptProfile(name);
        OutFile.requireWritable(out, force);
        SafeFiles.write(out, TasteJson.write(profile));
        session.terminal().print(common.json() ? TasteJson.text(TasteJson.node(profile)) : out.toString());
        return ExitCode.DONE;
    }

    @Command(
            name = "forget",
            sortOptions = false,
            description = "Removes a name. The profile itself stays as long as a picture made with it does.")
    int forget(
            @Parameters(paramLabel = "NAME", description = "Name of a kept profile.") String name,
            @Mixin CommonOptions common) {
        if (profiles().list().stream().noneMatch(kept -> kept.name().equals(name)))
            throw new InvalidInputException(
                    "No profile is kept under the name " + name + ": 'air profiles list' shows which are.");
        profiles().forget(name);
        session.terminal().print(common.json() ? "{}" : "The name " + name + " is free again.");
        return ExitCode.DONE;
    }

    private Profiles profiles() {
        return session.store().profiles();
    }
}
