package air.fiji;

import air.calibration.Calibration;
import air.fiji.host.Background;
import air.fiji.host.Host;
import air.fiji.host.Swing;
import air.fiji.image.Log;
import air.fiji.run.CalibrationPlot;
import air.fiji.run.RunNews;
import air.model.ModelException;
import air.store.Profiles;
import air.studio.Models;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import ij.IJ;
import java.io.File;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Reads the taste that open images share, shows it for editing and saves it. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Extract Profile...",
        label = "AIR Extract Profile",
        initializer = "prepare")
public class ExtractProfileCommand extends TasteCommand {
    @Parameter(label = "Show the taste profile first", description = "Lets you read and change it")
    boolean edit = true;

    @Parameter(
            label = "Calibrate the judge",
            description =
                    "Finds out how far its scores can be trusted in this taste; where that costs something, you are"
                            + " asked first",
            choices = {JudgeCalibration.IF_FREE, JudgeCalibration.YES, JudgeCalibration.NO},
            persist = false)
    String calibrate = JudgeCalibration.IF_FREE;

    @Parameter(
            label = "Ask where each sentence shows",
            description =
                    "Asks a model once more, which costs what a reading costs; the embedded engine always says it",
            persist = false)
    boolean evidence = false;

    @Parameter(
            label = "Save as",
            description = "A JSON file for the profile; leave empty to be asked",
            style = "save,extensions:json",
            required = false,
            persist = false)
    File out = new File("");

    @Parameter(
            label = "Keep under the name",
            description = "A name to choose the profile by later; may be empty",
            required = false,
            persist = false)
    String name = "";

    @Override
    protected void check() {
        super.check();
        JudgeCalibration.wanted(calibrate);
    }

    @Override
    protected void work() throws ModelException {
        Run run = air.studio().open("profile", "", Optional.empty());
        Models models = models(run);
        TasteProfile read = withEvidence(read(models), models);
        Background.run("AIR Extract Profile", tasks, work -> models.caveats(read, work.call()))
                .forEach(note -> Log.say("AIR Extract Profile: " + note));
        TasteProfile profile = agreed(read, edit);
        run.use(profile);
        RunNews.log(run);
        if (!name.isBlank()) keep(profile);
        Optional<Calibration> known = new JudgeCalibration(
                        run.calibrating(selection(), profile, Optional.of(read)), context(), tasks)
                .get(JudgeCalibration.wanted(calibrate));
        known.ifPresent(
                calibration -> CalibrationPlot.show(calibration, name.isBlank() ? calibration.judge() : name.strip()));
        save(profile, known);
    }

    /** A profile is worth having without evidence too. */
    private TasteProfile withEvidence(TasteProfile read, Models models) throws ModelException {
        Optional<ReferenceSet> references = source().references();
        if (references.isEmpty() || !evidence) return read;
        try {
            return Background.run("AIR Extract Profile", tasks, work -> models.reader()
                    .withEvidence(read, references.get(), work.call()));
        } catch (ModelException e) {
            Log.say("AIR Extract Profile: Where its sentences show is not known: " + e.getMessage());
            return read;
        }
    }

    private void save(TasteProfile profile, Optional<Calibration> calibration) {
        if (!ProfileFiles.given(out) && name.isBlank() && !Host.scripted(context()))
            Swing.profileToSave().ifPresent(file -> out = file);
        if (ProfileFiles.given(out))
            ProfileFiles.write(profile, calibration.stream().toList(), out);
        Log.say("AIR Extract Profile:" + where());
        IJ.showStatus("AIR profile" + where());
    }

    private void keep(TasteProfile profile) {
        Profiles profiles = air.studio().store().profiles();
        profiles.name(profiles.keep(profile), name.strip());
    }

    private String where() {
        if (ProfileFiles.given(out)) return " saved to " + out;
        return name.isBlank() ? " kept until ImageJ is closed" : " kept as " + name.strip();
    }
}
