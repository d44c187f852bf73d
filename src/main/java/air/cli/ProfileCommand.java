package air.cli;

import air.Air;
import air.cli.Main.Session;
import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "profile",
        sortOptions = false,
        description = "Reads the taste that reference images share and writes it as a profile you can edit.")
final class ProfileCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private TasteOptions taste;

    @Option(names = "--out", paramLabel = "FILE.json", description = "Where to write the profile.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Mixin
    private ModelOptions engine;

    @Mixin
    private CommonOptions common;

    ProfileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        if (out.isEmpty() && !common.json())
            throw new InvalidInputException(
                    "Nobody would see the profile: name a file with --out, or print it with --json.");
        ReferenceSet references = taste.readReferences()
                .orElseThrow(() -> new InvalidInputException("No pictures are given: name 3 to 5 with --references."));
        out.ifPresent(file -> OutFile.requireWritable(file, force));
        Air.Models models = engine.from(session);
        TasteProfile profile =
                SingleStep.run(session, "Reading the taste", new Spending(Optional.empty()), call -> models.reader()
                        .read(references, call));
        out.ifPresent(file -> SafeFiles.write(file, TasteJson.write(profile)));
        session.terminal()
                .print(common.json() ? TasteJson.text(TasteJson.node(profile)) : text(profile, out.orElseThrow()));
        return ExitCode.DONE;
    }

    private static String text(TasteProfile profile, Path file) {
        return String.join(
                "\n",
                List.of(
                        "Principles: " + String.join("; ", profile.principles()),
                        Dimension.PALETTE_TENDENCY.title() + ": " + profile.paletteTendency(),
                        Dimension.COMPOSITIONAL_STYLE.title() + ": " + profile.compositionalStyle(),
                        Dimension.EMOTIONAL_REGISTER.title() + ": " + profile.emotionalRegister(),
                        Dimension.TEXTURE_FEEL.title() + ": " + profile.textureFeel(),
                        Dimension.AVOID_LIST.title() + ": " + String.join(", ", profile.avoidList()),
                        "Written to " + file));
    }
}
