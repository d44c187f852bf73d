package air.cli;

import air.calibration.Calibration;
import air.calibration.CalibrationJson;
import air.files.SafeFiles;
import air.model.Call;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.store.Profiles;
import air.studio.Calibrating;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Option(
            names = "--evidence",
            description = "Also ask a paid model where each sentence shows in the references, which costs what reading"
                    + " them costs; the embedded engine says so anyway.")
    private boolean evidence;

    @Option(
            names = "--calibrate",
            negatable = true,
            description = "Also find out how far the critic can be trusted with this taste; done anyway where it is the"
                    + " embedded engine, unless you say --no-calibrate.")
    private Optional<Boolean> calibrate = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    private int code = ExitCode.DONE;

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
        Selection selection = engine.select(session, Operation.TEXT_TO_IMAGE);
        Models models = ModelOptions.models(session, run, selection);
        TasteProfile profile =
                SingleStep.run(session, "Reading the taste", run, call -> read(models, references, call));
        run.use(profile);
        List<String> notes = SingleStep.run(session, "Reading the taste", call -> models.caveats(profile, call));
        notes.forEach(session.terminal()::say);
        // Written before the judge is calibrated, which takes longer, and once more after it.
        write(profile, List.of());
        name.ifPresent(as -> keep(profile, as));
        List<Calibration> calibrations = calibrations(run, run.calibrating(selection, profile, Optional.of(profile)));
        if (!calibrations.isEmpty()) write(profile, calibrations);
        session.terminal().print(common.json() ? json(profile, calibrations, notes) : text(profile, calibrations));
        return code;
    }

    private TasteProfile read(Models models, ReferenceSet references, Call call) throws ModelException {
        TasteProfile read = models.reader().read(references, call);
        return evidence ? models.reader().withEvidence(read, references, call) : read;
    }

    private void write(TasteProfile profile, List<Calibration> calibrations) {
        out.ifPresent(file -> SafeFiles.write(file, CalibrationJson.write(profile, calibrations)));
    }

    /** One at most. The profile is there without it: its failure is the command's only where it was asked for. */
    private List<Calibration> calibrations(Run run, Calibrating calibrating) {
        if (!calibrate.orElse(calibrating.immediate())) {
            boolean offered = calibrate.isEmpty() && calibrating.known().isEmpty();
            if (offered && calibrating.refusal().isEmpty())
                session.terminal().say(calibrating.price() + " Add --calibrate to do it.");
            return calibrating.known().stream().toList();
        }
        try {
            return List.of(CalibrateStep.run(session, run, calibrating));
        } catch (ModelException | InvalidInputException e) {
            session.terminal().say(e.getMessage());
            if (calibrate.isPresent()) code = ExitCode.of(e);
            return List.of();
        }
    }

    private static String json(TasteProfile profile, List<Calibration> calibrations, List<String> notes) {
        ObjectNode node = TasteJson.node(profile);
        node.set("evidence", TasteJson.evidence(profile));
        node.set(CalibrationJson.CALIBRATION, CalibrationJson.list(calibrations));
        if (!notes.isEmpty()) notes.forEach(node.putArray("notes")::add);
        return TasteJson.text(node);
    }

    private void keep(TasteProfile profile, String as) {
        Profiles profiles = session.studio().store().profiles();
        profiles.name(profiles.keep(profile), as);
    }

    private String text(TasteProfile profile, List<Calibration> calibrations) {
        return ProfileText.of(profile)
                + calibrations.stream()
                        .map(made -> "\n\n" + CalibrateStep.text(made))
                        .collect(Collectors.joining())
                + out.map(file -> "\nWritten to " + file).orElse("")
                + name.map(as -> "\nKept as " + as).orElse("");
    }
}
