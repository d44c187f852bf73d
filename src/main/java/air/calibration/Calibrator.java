package air.calibration;

import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.model.Call;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gets to know a judge in one taste. Each reference is judged by a profile read from the others, so that it cannot be
 * known by heart; so are spoiled copies of it. Pictures of other tastes are judged by the profile itself. A few
 * pictures are judged more than once. Thread-safe.
 */
public final class Calibrator {
    /** How a judge is got to know: what it costs decides how much it is asked. */
    public enum Manner {
        /**
         * It measures: free, quick, and the same picture gets the same score, so that its error shows in copies which
         * an artist cannot tell apart.
         */
        MEASURED(8, 2, 6),
        /** It is a model, which takes time and mostly money, and does not always say the same. */
        ASKED(6, 1, 2);

        private final int others;
        private final int spoiled;
        private final int again;

        /**
         * @param others pictures of other tastes
         * @param spoiled copies of each reference
         * @param again how many of all of them are judged more than once
         */
        Manner(int others, int spoiled, int again) {
            this.others = others;
            this.spoiled = spoiled;
            this.again = again;
        }

        /** Most pictures of other tastes. */
        public int others() {
            return others;
        }
    }

    /** A picture of another taste, and what to call it. */
    public record Other(String name, Picture picture) {}

    /** How often a picture is judged once more. */
    private static final int REPEATS = 2;
    /**
     * The middle of the scores among which a run decides. Judges are asked again about what lies next to it: at the
     * ends of the scale scores hardly move, and would make them look surer than they are where it counts.
     */
    private static final double DECISIVE = 7;

    private final JudgedTaste taste;
    private final Manner manner;
    private final TasteReader reader;
    private final Critic critic;
    private final List<Other> others;
    private final Judgements kept;

    /**
     * @param reader reads the taste of the references but one
     * @param others what is not in the taste; what is more than {@link Manner#others} is left out
     * @param kept what was answered before
     */
    public Calibrator(
            JudgedTaste taste, Manner manner, TasteReader reader, Critic critic, List<Other> others, Judgements kept) {
        this.taste = taste;
        this.manner = manner;
        this.reader = reader;
        this.critic = critic;
        this.others = others.stream().limit(manner.others).toList();
        this.kept = kept;
    }

    /** What is asked at most. */
    public Plan plan() {
        int references = taste.references().size();
        return new Plan(references, references - 1, pictures() + REPEATS * Math.min(manner.again, pictures()));
    }

    /** Different pictures that are judged. */
    private int pictures() {
        return taste.references().size() * (1 + manner.spoiled) + others.size();
    }

    /**
     * Asks what was not asked before, and makes the calibration. Blocks. What was answered is kept however it ends.
     *
     * @throws InvalidInputException where {@link JudgedTaste#refusal} says why not
     * @throws ModelException if too little could be judged, or a budget does not allow more
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    public Calibration calibrate(InstantSource clock, Call call) throws ModelException {
        taste.refusal().ifPresent(why -> {
            throw new InvalidInputException(why);
        });
        return new Session(new Sitting(reader, critic, kept, plan().questions(), call)).calibration(clock, call);
    }

    /** A picture that was judged, by which profile. */
    private record Seen(Picture picture, TasteProfile profile, double score) {}

    /** One going through the plan. */
    private final class Session {
        private final Sitting sitting;
        private final List<Judged> good = new ArrayList<>();
        private final List<Judged> bad = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private final Noise noise = new Noise();
        private int copies;

        Session(Sitting sitting) {
            this.sitting = sitting;
        }

        Calibration calibration(InstantSource clock, Call call) throws ModelException {
            Optional<TasteProfile> full = full(call);
            List<Integer> references = taste.references();
            for (int number = 0; number < references.size(); number++)
                judgeReference(number, references.get(number), full);
            for (Other other : others) judge("other", Kind.OTHER, other.name(), other.picture(), taste.profile());
            judgeAgain();
            if (good.size() < Calibration.LEAST || bad.size() < Calibration.LEAST || !noise.known()) throw tooLittle();
            int unjudged = pictures() - good.size() - bad.size();
            return new Calibration(
                    critic.id(),
                    critic.wording(),
                    taste.hash(),
                    clock.instant(),
                    good,
                    bad,
                    unjudged,
                    noise.halfWidth());
        }

        /** What the reader reads of all references, known or free to know: what differs from it was edited. */
        private Optional<TasteProfile> full(Call call) throws ModelException {
            if (taste.asRead().isPresent() || manner == Manner.ASKED) return taste.asRead();
            return Optional.of(reader.read(taste.all(), call));
        }

        private void judgeReference(int number, int reference, Optional<TasteProfile> full) throws ModelException {
            Picture picture = taste.picture(reference);
            Optional<TasteProfile> read = sitting.read(taste.without(reference), picture);
            if (read.isEmpty()) return;
            TasteProfile profile =
                    full.map(all -> taste.edited(read.get(), all)).orElse(read.get());
            judge("reference", Kind.REFERENCE, JudgedTaste.name(reference), picture, profile);
            Spoiling[] kinds = Spoiling.values();
            for (int i = 0; i < manner.spoiled; i++) {
                Spoiling kind = kinds[(number + i) % kinds.length];
                String name = JudgedTaste.name(reference) + ", " + kind.words();
                judge(kind.words(), Kind.SPOILED, name, kind.of(picture), profile);
            }
        }

        private void judge(String role, Kind kind, String name, Picture picture, TasteProfile profile)
                throws ModelException {
            OptionalDouble score = sitting.score(role, picture, profile);
            if (score.isEmpty()) return;
            (kind == Kind.REFERENCE ? good : bad).add(new Judged(kind, name, score.getAsDouble()));
            seen.add(new Seen(picture, profile, score.getAsDouble()));
        }

        private void judgeAgain() throws ModelException {
            Set<Seen> decisive = seen.stream()
                    .sorted(Comparator.comparingDouble(one -> Math.abs(one.score() - DECISIVE)))
                    .limit(manner.again)
                    .collect(Collectors.toSet());
            // In the order in which they were judged: what is measured of a taste is remembered for a while.
            for (Seen one : seen) if (decisive.contains(one)) judgeAgain(one);
        }

        private void judgeAgain(Seen one) throws ModelException {
            List<Double> scores = new ArrayList<>(List.of(one.score()));
            for (int again = 1; again <= REPEATS; again++) {
                Picture same =
                        manner == Manner.MEASURED ? NearCopy.number(copies++).of(one.picture()) : one.picture();
                sitting.score("again " + again, same, one.profile()).ifPresent(scores::add);
            }
            noise.add(scores);
        }

        private ModelException tooLittle() {
            String why = sitting.failure().map(e -> " " + e.getMessage()).orElse("");
            String sentence = critic.id() + " could not be calibrated: it judged " + good.size() + " references and "
                    + bad.size() + " other pictures, of each of which it takes " + Calibration.LEAST
                    + ", and one of them twice." + why;
            return new ModelException(
                    sitting.failure().map(ModelException::kind).orElse(ModelException.Kind.UNREADABLE_REPLY),
                    sitting.failure().map(ModelException::provider).orElse(critic.id()),
                    critic.id(),
                    sentence);
        }
    }
}
