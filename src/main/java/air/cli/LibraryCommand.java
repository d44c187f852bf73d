package air.cli;

import air.model.InvalidInputException;
import air.store.Asset;
import air.store.AssetJson;
import air.store.Tags;
import air.store.Upkeep;
import air.taste.TasteJson;
import air.text.Figures;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Stack;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "library",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Everything that was made and how: search it, rate it, export it, back it up.",
            "Name an asset by its number, or by the first 8 digits or more of its SHA-256."
        })
final class LibraryCommand {
    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    LibraryCommand(Session session) {
        this.session = session;
    }

    @Command(name = "rate", sortOptions = false, description = "Rates a picture.")
    int rate(
            @Parameters(paramLabel = "N", description = "Number or hash of the asset.") String asset,
            @Parameters(paramLabel = "RATING", description = "1 to 5, or none to remove the rating.") String rating,
            @Mixin CommonOptions common) {
        OptionalInt stars = stars(rating);
        Asset found = session.asset(asset);
        session.library().rate(found.number(), stars);
        return print(found, stars.isPresent() ? "rated " + stars.getAsInt() : "no longer rated", common);
    }

    private static OptionalInt stars(String rating) {
        if (rating.equals("none")) return OptionalInt.empty();
        if (!rating.matches("[1-5]"))
            throw new InvalidInputException("A rating must be 1 to 5, or none, but was " + rating + ".");
        return OptionalInt.of(Integer.parseInt(rating));
    }

    @Command(name = "tag", sortOptions = false, description = "Adds tags to a picture and removes them: +dawn -draft.")
    int tag(
            @Parameters(paramLabel = "N", description = "Number or hash of the asset.") String asset,
            @Parameters(
                            paramLabel = "TAG",
                            arity = "1..*",
                            parameterConsumer = TagChanges.class,
                            description = "+TAG or just TAG adds a tag; -TAG removes it.")
                    String[] changes,
            @Mixin CommonOptions common) {
        Asset found = session.asset(asset);
        Set<String> tags = new TreeSet<>(found.tags());
        for (String change : changes) apply(change, tags);
        session.library().tag(found.number(), tags);
        return print(found, tags.isEmpty() ? "no tags" : "tags " + String.join(", ", tags), common);
    }

    /** Reads what begins with one dash as a tag to remove, whatever options exist. */
    static final class TagChanges implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec tags, CommandSpec command) {
            List<String> all = new ArrayList<>();
            if (tags.getValue() instanceof String[] before) all.addAll(List.of(before));
            while (!arguments.isEmpty()
                    && !arguments.peek().startsWith("--")
                    && !arguments.peek().equals("-h")) all.add(arguments.pop());
            tags.setValue(all.toArray(String[]::new));
        }
    }

    private static void apply(String change, Set<String> tags) {
        boolean off = change.startsWith("-");
        String tag = Tags.named(off || change.startsWith("+") ? change.substring(1) : change);
        if (off) tags.remove(tag);
        else tags.add(tag);
    }

    @Command(name = "favourite", sortOptions = false, description = "Makes a picture a favourite.")
    int favourite(
            @Parameters(paramLabel = "N", description = "Number or hash of the asset.") String asset,
            @Option(names = "--off", description = "Make it no longer one.") boolean off,
            @Mixin CommonOptions common) {
        Asset found = session.asset(asset);
        session.library().favourite(found.number(), !off);
        return print(found, off ? "no longer a favourite" : "a favourite", common);
    }

    @Command(
            name = "reread",
            sortOptions = false,
            description = "Tries again to read an answer that was paid for but could not be read when it came. Pictures"
                    + " in it go into the library.")
    int reread(
            @Parameters(paramLabel = "N", description = "Number or hash of the asset.") String asset,
            @Mixin CommonOptions common) {
        Asset answer = session.asset(asset);
        List<Asset> found = session.studio().reread(answer);
        if (found.isEmpty())
            throw new InvalidInputException(
                    "Asset " + answer.number() + " holds no new picture that this program can read: its"
                            + " file is "
                            + session.library().file(answer) + ".");
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        found.forEach(one -> nodes.add(AssetJson.node(one)));
        String lines = found.stream()
                .map(one -> "Asset " + one.number() + ": read from asset " + answer.number() + ".")
                .collect(Collectors.joining("\n"));
        session.terminal().print(common.json() ? TasteJson.text(nodes) : lines);
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            sortOptions = false,
            description =
                    "Checks the whole library: every original is present and unchanged, and the database is sound.")
    int check(@Mixin CommonOptions common) {
        return print("Checked", session.store().upkeep().check(), common);
    }

    @Command(
            name = "backup",
            sortOptions = false,
            description =
                    "Copies the library and its database into a new folder, then reads the copy back and compares.")
    int backup(
            @Parameters(paramLabel = "DIR", description = "The folder; new or empty.") Path folder,
            @Mixin CommonOptions common) {
        return print("Backed up", session.store().upkeep().backup(folder), common);
    }

    @Command(name = "restore", sortOptions = false, description = "Restores a backup into an empty library.")
    int restore(
            @Parameters(paramLabel = "DIR", description = "The folder that 'air library backup' made.") Path folder,
            @Mixin CommonOptions common) {
        return print("Restored", session.air().restore(folder), common);
    }

    private int print(String done, Upkeep.Checked checked, CommonOptions common) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("assets", checked.assets()).put("bytes", checked.bytes());
        checked.problems().forEach(node.putArray("problems")::add);
        String all = done + " " + Figures.count(checked.assets(), "asset") + ", " + Figures.size(checked.bytes()) + ": "
                + (checked.problems().isEmpty()
                        ? "all sound."
                        : Figures.count(checked.problems().size(), "problem") + ".");
        List<String> lines = new ArrayList<>(checked.problems());
        lines.add(all);
        session.terminal().print(common.json() ? TasteJson.text(node) : String.join("\n", lines));
        return checked.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int print(Asset before, String done, CommonOptions common) {
        Asset now = session.asset(Long.toString(before.number()));
        session.terminal().print(common.json() ? AssetJson.text(now) : "Asset " + before.number() + ": " + done + ".");
        return ExitCode.DONE;
    }
}
