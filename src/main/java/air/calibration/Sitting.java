package air.calibration;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Puts the questions of one calibration, each once: what was answered before is not asked again, what is answered now
 * is kept at once. A question that fails is passed over; after {@value #GIVE_UP} failures with no judgement between
 * them no more are put.
 */
final class Sitting {
    static final int GIVE_UP = 3;
    private static final String READ = "read";

    /** What will fail every time, or must be said as it is. */
    private static final Set<ModelException.Kind> FINAL = EnumSet.of(
            ModelException.Kind.UNAUTHORISED,
            ModelException.Kind.NO_SUCH_MODEL,
            ModelException.Kind.OUT_OF_CREDIT,
            ModelException.Kind.OVER_BUDGET);

    private final TasteReader reader;
    private final Critic critic;
    private final Judgements kept;
    private final int questions;
    private final Call call;
    private int put;
    private int failed;
    private ModelException last;

    Sitting(TasteReader reader, Critic critic, Judgements kept, int questions, Call call) {
        this.reader = reader;
        this.critic = critic;
        this.kept = kept;
        this.questions = questions;
        this.call = call;
    }

    private interface Question<T> {
        T ask(Call call) throws ModelException;
    }

    /** The last failure. */
    Optional<ModelException> failure() {
        return Optional.ofNullable(last);
    }

    /** The taste of {@code others}; empty where it could not be read. */
    Optional<TasteProfile> read(ReferenceSet others, Picture leftOut) throws ModelException {
        String picture = leftOut.pixelHash();
        Optional<TasteProfile> before = kept.find(READ, picture)
                .map(words -> TasteJson.readProfile(words, "a reading kept by the calibration")
                        .withExemplars(others.pictures()));
        if (before.isPresent()) return answered(before.get());
        Optional<TasteProfile> read = put("reading the taste without one", asked -> reader.read(others, asked));
        read.ifPresent(
                profile -> kept.keep(READ, picture, TasteJson.node(profile).toString()));
        return read;
    }

    /** What the judge says of a picture, 0 to 10; empty where it says nothing that can be used. */
    OptionalDouble score(String role, Picture picture, TasteProfile profile) throws ModelException {
        String hash = picture.pixelHash();
        Optional<Double> before = kept.find(role, hash).flatMap(Sitting::number);
        if (before.isPresent()) return score(answered(before.get()));
        Critic.Work work = new Critic.Work(picture, profile, "", List.of());
        Optional<Double> score =
                put("judging", asked -> critic.evaluate(work, asked).score());
        score.ifPresent(value -> kept.keep(role, hash, Double.toString(value)));
        if (score.isPresent()) failed = 0;
        return score(score);
    }

    private static OptionalDouble score(Optional<Double> score) {
        return score.isPresent() ? OptionalDouble.of(score.get()) : OptionalDouble.empty();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(score -> score >= 0 && score <= 10);
        } catch (NumberFormatException damaged) {
            // It is asked again.
            return Optional.empty();
        }
    }

    private <T> Optional<T> answered(T answer) {
        put++;
        return Optional.of(answer);
    }

    private <T> Optional<T> put(String doing, Question<T> question) throws ModelException {
        call.cancellation().throwIfCancelled();
        if (failed >= GIVE_UP) return Optional.empty();
        int before = put++;
        call.progress().report(doing, (double) before / questions);
        try {
            T answer = question.ask(call.withProgress((message, fraction) ->
                    call.progress().report(message, (before + (Double.isNaN(fraction) ? 0 : fraction)) / questions)));
            return Optional.of(answer);
        } catch (ModelException e) {
            if (FINAL.contains(e.kind())) throw e;
            failed++;
            last = e;
            return Optional.empty();
        }
    }
}
