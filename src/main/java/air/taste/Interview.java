package air.taste;

import air.model.Call;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.List;

/**
 * Asks a model that sees until its answer can be used, {@value #TRIES} times at most: each new question shows the last
 * answer and what was wrong with it, and its pictures at half the size, because they were already seen.
 *
 * @param <T> what the answer is turned into
 */
final class Interview<T> {
    static final int TRIES = 3;

    /** Turns an answer into a value. */
    interface Reading<T> {
        /**
         * @param demanding whether to insist on what was asked for but can be lived without
         * @throws InvalidInputException if the answer cannot be used; its message goes to the model
         */
        T read(String answer, boolean demanding);
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
        String why = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            String answer = model.answer(request, call);
            try {
                if (answer.isBlank()) throw new InvalidInputException("the answer is empty.");
                return reading.read(answer, attempt < TRIES);
            } catch (InvalidInputException e) {
                why = e.getMessage();
                request = again(first, answer, why);
                call.progress().report("the " + what + " cannot be used, asking again", Double.NaN);
            }
        }
        throw new ModelException(
                ModelException.Kind.UNREADABLE_REPLY,
                model.provider(),
                model.id(),
                model.id() + " gave no usable " + what + " in " + TRIES + " tries: " + Answers.line(why, 300)
                        + " Choose another model, or try again.");
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
