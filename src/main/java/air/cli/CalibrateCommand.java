package air.cli;

import air.calibration.Calibration;
import air.calibration.CalibrationJson;
import air.model.ModelException;
import air.model.Operation;
import air.studio.Calibrating;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "calibrate",
        sortOptions = false,
        description = {
            "Finds out how far a critic can be trusted with a taste: how it scores the references"
                    + " themselves, other pictures, and the same picture again.",
            "Done once for each profile and critic; runs then show each score with its error."
        })
final class CalibrateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private TasteOptions taste;

    @Mixin
    private ModelOptions engine;

    @Mixin
    private CommonOptions common;

    CalibrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        GivenTaste given = taste.require(session);
        Selection selection = engine.select(session, Operation.TEXT_TO_IMAGE);
        if (selection.embeddedCritic()) taste.requireExemplars(given);
        Run run = engine.open(session, "calibrate", "");
        Models models = ModelOptions.models(session, run, selection);
        TasteProfile profile = given.profile(session, run, models);
        Calibrating calibrating = run.calibrating(selection, profile, Optional.empty());
        Calibration made = CalibrateStep.run(session, run, calibrating);
        session.terminal().print(common.json() ? TasteJson.text(CalibrationJson.node(made)) : CalibrateStep.text(made));
        return ExitCode.DONE;
    }
}
