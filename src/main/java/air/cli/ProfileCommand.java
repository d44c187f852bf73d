package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.store.Profiles;
import air.studio.Models;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Keep the profile under this name, for --profile NAME; 'air profiles' lists them.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it exists.")
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
        if (out.isEmpty() && name.isEmpty() && !common.json())
            throw new InvalidInputException(
                    "The profile would be lost: write it with --out, keep it with --name, or print it"
                            + " with --json.");
        ReferenceSet references = taste.readReferences(session)
                .orElseThrow(() -> new InvalidInputException("No pictures are given: name 3 to 5 with --references."));
        out.ifPresent(file -> OutFile.requireWritable(file, force));
        Run run = engine.open(session, "profile", "");
        Models models = ModelOptions.models(session, run, engine.select(session, Operation.TEXT_TO_IMAGE));
        TasteProfile profile = SingleStep.run(
                session, "Reading the taste", run, call -> models.reader().read(references, call));
        run.use(profile);
        List<String> notes = SingleStep.run(session, "Reading the taste", call -> models.caveats(profile, call));
        notes.forEach(session.terminal()::say);
        out.ifPresent(file -> SafeFiles.write(file, TasteJson.write(profile)));
        name.ifPresent(as -> keep(profile, as));
        session.terminal().print(common.json() ? json(profile, notes) : text(profile));
        return ExitCode.DONE;
    }

    private static String json(TasteProfile profile, List<String> notes) {
        ObjectNode node = TasteJson.node(profile);
        if (!notes.isEmpty()) notes.forEach(node.putArray("notes")::add);
        return TasteJson.text(node);
    }

    private void keep(TasteProfile profile, String as) {
        Profiles profiles = session.studio().store().profiles();
        profiles.name(profiles.keep(profile), as);
    }

    private String text(TasteProfile profile) {
        return ProfileText.of(profile)
                + out.map(file -> "\nWritten to " + file).orElse("")
                + name.map(as -> "\nKept as " + as).orElse("");
    }
}
