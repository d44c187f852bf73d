package air.fiji;

import air.calibration.Calibration;
import air.fiji.host.Background;
import air.fiji.host.Host;
import air.fiji.host.MessageBox;
import air.fiji.image.Log;
import air.model.ModelException;
import air.store.StoreException;
import air.studio.Calibrating;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.scijava.Context;
import org.scijava.task.TaskService;

/** Gets to know the judge of a command in a taste, where that is wanted or costs nothing. */
final class JudgeCalibration {
    /** Where it costs nothing; where it does, a person is asked. */
    static final String IF_FREE = "if free";

    static final String YES = "yes";
    static final String NO = "no";

    private static final String NOT_CALIBRATED = "The judge is not calibrated: ";

    private final Calibrating judge;
    private final Context context;
    private final TaskService tasks;

    JudgeCalibration(Calibrating judge, Context context, TaskService tasks) {
        this.judge = judge;
        this.context = context;
        this.tasks = tasks;
    }

    /**
     * What an input named {@code calibrate} says: whether to calibrate whatever it costs; empty for where it is free.
     *
     * @throws air.model.InvalidInputException if it is none of the choices
     */
    static Optional<Boolean> wanted(String calibrate) {
        String choice = MacroChoice.of("calibrate", calibrate, List.of(IF_FREE, YES, NO));
        return choice.equals(IF_FREE) ? Optional.empty() : Optional.of(choice.equals(YES));
    }

    /**
     * The calibration there is, or a new one. Blocks; what it comes to is in the Log. A command goes on without one,
     * also where it is cancelled.
     */
    Optional<Calibration> get(Optional<Boolean> wanted) {
        if (wanted.equals(Optional.of(false))) return Optional.empty();
        Optional<Calibration> known = judge.known();
        if (known.isPresent()) return told(known);
        if (judge.refusal().isPresent()) {
            say(NOT_CALIBRATED + judge.refusal().get());
            return Optional.empty();
        }
        try {
            if (!wanted.orElse(judge.immediate()) && !agreed()) return Optional.empty();
            return told(Optional.of(Background.run("AIR Calibrate", tasks, work -> judge.make(work.call()))));
        } catch (CancellationException e) {
            say("Calibrating the judge was cancelled; what it answered is kept.");
        } catch (ModelException | StoreException e) {
            say(NOT_CALIBRATED + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean agreed() throws ModelException {
        String price = Background.run("AIR Calibrate", tasks, work -> judge.price());
        return ask(context, price);
    }

    /**
     * Whether a person wants it at this price; a script is told how to.
     *
     * @throws CancellationException if the person cancels the command
     */
    static boolean ask(Context context, String price) {
        if (Host.scripted(context)) {
            say("The judge is not calibrated, so its scores come without their error. " + price
                    + " Set calibrate=yes to have it done.");
            return false;
        }
        String question =
                "How far can this judge's scores be trusted? " + price + " Without it scores come without their error.";
        return MessageBox.ask("AIR Generator", question, "Calibrate", "Not Now");
    }

    private static Optional<Calibration> told(Optional<Calibration> calibration) {
        calibration.map(Calibration::sentence).ifPresent(JudgeCalibration::say);
        calibration.flatMap(Calibration::caution).ifPresent(JudgeCalibration::say);
        return calibration;
    }

    private static void say(String sentence) {
        Log.say("AIR Generator: " + sentence);
    }
}
