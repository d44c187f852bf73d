package air.studio;

import air.calibration.JudgedTaste;
import air.model.InvalidInputException;
import air.model.Picture;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Puts a run's models together: every call in the ledger, every result kept. A model as critic gives its opinion; what
 * is measured is set beside that, then what is known of its error, and all of it is kept with the picture.
 *
 * @param subject what the run is about; asked again before each call
 * @param critiqued keeps a critique with its picture
 */
record RunModels(
        RunContext context,
        PendingOrders orders,
        OwnCritic own,
        Supplier<Subject> subject,
        BiConsumer<Picture, Critique> critiqued) {
    /** @throws InvalidInputException as {@link Run#models(Selection)} */
    Models models(Selection selection) {
        RecordedModel generator = new RecordedModel(context, orders, subject, selection.generator());
        if (!generator.operations().contains(selection.operation()))
            throw new InvalidInputException("The model " + generator.id() + " cannot do "
                    + selection.operation().key() + ": choose another model.");
        requireBudget(selection.generator().entry());
        Optional<VisionModel> model = selection.visionModel();
        if (model.isEmpty()) return new Models(own.reader(), generator, recorded(own.critic()));
        ModelEntry entry = selection.critic().orElseThrow().entry();
        requireBudget(entry);
        VisionModel asked = new RecordedVisionModel(context, subject, entry, model.get(), LedgerRequest::operation);
        Critic opinion = new ModelCritic(asked, own.questions());
        return new Models(new ModelTasteReader(asked), generator, recorded(new MeasuringCritic(opinion, own.critic())));
    }

    /** As {@link Run#calibrating}. */
    Calibrating calibrating(Selection selection, JudgedTaste judged) {
        Optional<VisionModel> seen = selection.visionModel();
        if (seen.isEmpty()) return new Calibrating(context, Optional.empty(), own.reader(), own.critic(), judged);
        ModelEntry entry = selection.critic().orElseThrow().entry();
        Subject inTaste = new Subject(subject.get().intent(), Optional.of(judged.hash()));
        VisionModel model =
                new RecordedVisionModel(context, () -> inTaste, entry, seen.get(), request -> LedgerRequest.CALIBRATE);
        return new Calibrating(
                context,
                Optional.of(entry),
                new ModelTasteReader(model),
                new ModelCritic(model, own.questions()),
                judged);
    }

    private Critic recorded(Critic critic) {
        return new RecordedCritic(new CalibratedCritic(critic, context), critiqued);
    }

    /** A monthly budget that cannot be read is an error before the first call. */
    private void requireBudget(ModelEntry entry) {
        if (!RunContext.free(entry)) context.studio().monthBudget();
    }
}
