package air.cli;

import air.calibration.Calibration;
import air.model.ModelException;
import air.studio.Calibrating;
import air.studio.Run;
import java.util.Optional;

/** Calibrates a run's critic at the terminal: the price before, progress meanwhile. */
final class CalibrateStep {
    private CalibrateStep() {}

    /**
     * The calibration there is, or a new one. Blocks.
     *
     * @throws air.model.InvalidInputException where {@link Calibrating#refusal} says why not
     */
    static Calibration run(Session session, Run run, Calibrating calibrating) throws ModelException {
        Optional<Calibration> known = calibrating.known();
        if (known.isPresent()) return known.get();
        if (!calibrating.immediate() && calibrating.refusal().isEmpty())
            session.terminal().say(calibrating.price());
        try {
            return SingleStep.run(session, "Calibrating " + calibrating.judge(), run, calibrating::make);
        } catch (ModelException e) {
            if (!calibrating.immediate())
                session.terminal().say("What was answered is kept: the next try goes on from there.");
            throw e;
        }
    }

    /** For people: what it says, as a plot too, and what it means. */
    static String text(Calibration made) {
        String means = made.caution().orElseGet(made::meaning);
        return wrapped(made.sentence()) + "\n\n" + made.plot() + "\n\n" + wrapped(means);
    }

    private static String wrapped(String text) {
        return String.join("\n", Table.wrap(text, Table.WIDTH));
    }
}
