package air.taste;

import air.model.Call;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Asks a vision model until its answer can be used, at most {@value #TRIES} times: each new question shows the last
 * answer and what was wrong with it, and its pictures at half the size, because they were already seen. It ends where
 * asking again would not help: at an answer that was cut off, or a model that saw no picture.
 *
 * @param <T> what the answer is turned into
 */
final class Interview<T> {
    static final int TRIES = 3;
    private static final int LONGEST_WHY = 300;
    private static final int LONGEST_PROGRESS = 160;

    private static final Set<Kind> OF_THE_QUESTION =
            EnumSet.of(Kind.REFUSED, Kind.NOTHING_GENERATED, Kind.UNREADABLE_REPLY);

    /** Turns an answer into a value. */
    interface Reading<T> {
        /**
         * @param demanding whether to insist on what was asked for but can be lived without
         * @throws InvalidInputException if the answer cannot be used; its message goes to the model
         * @throws UnseenException if the model saw no picture, so that asking again is of no use
         */
        T read(VisionModel.Reply reply, boolean demanding) throws UnseenException;
    }

    private final VisionModel model;
    private final String what;
    private final Reading<T> reading;

    /** @param what what is asked for, for errors: "critique" */
    Interview(VisionModel model, String what, Reading<T> reading) {
        this.model = model;
        this.what = what;
        this.reading = reading;
    }

    T ask(VisionRequest first, Call call) throws ModelException {
        VisionRequest request = first;
        for (int attempt = 1; ; attempt++) {
            VisionModel.Reply reply = model.answer(request, call);
            try {
                return reading.read(reply, attempt < TRIES);
            } catch (UnseenException e) {
                throw unusable(model.id() + " saw no picture: it says \"" + e.getMessage()
                        + "\". Choose a model that sees pictures.");
            } catch (InvalidInputException e) {
                String why = AnswerReader.line(e.getMessage(), LONGEST_WHY);
                if (reply.cutOff()) throw unusable(cutOff());
                if (attempt == TRIES) throw unusable(exhausted(why));
                request = again(first, reply.words(), e.getMessage());
                String progress = "the " + what + " cannot be used, asking again: " + why;
                call.progress().report(AnswerReader.line(progress, LONGEST_PROGRESS), Double.NaN);
            }
        }
    }

    /** Whether a failure is this one question's: what else is asked may well be answered. */
    static boolean isOfTheQuestion(ModelException e) {
        return OF_THE_QUESTION.contains(e.kind());
    }

    private String cutOff() {
        return model.id() + " gave no usable " + what + ": its answer was cut off, at its length limit or by a filter."
                + " Choose another model, or try again.";
    }

    private String exhausted(String why) {
        return model.id() + " gave no usable " + what + " in " + TRIES + " tries: " + why
                + " Choose another model, or try again.";
    }

    private ModelException unusable(String sentence) {
        return new ModelException(Kind.UNREADABLE_REPLY, model.provider(), model.id(), sentence);
    }

    private static VisionRequest again(VisionRequest first, String answer, String why) {
        List<Picture> smaller = first.pictures().stream()
                .map(p -> p.atMost(Math.max(p.width(), p.height()) / 2))
                .toList();
        return new VisionRequest(
                first.system(),
                Instructions.again(first.text(), answer, why),
                smaller,
                first.schemaName(),
                first.jsonSchema());
    }
}
