package air.loop;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A generator and a critic whose pictures are numbered from 1 and of whose worth the critic knows the truth. */
final class ScriptedStudio {
    /**
     * Everything that was made or asked, in order: {@code make 1}, {@code score 1}, {@code prefer 2 1}, {@code check
     * 2}.
     */
    final List<String> calls = new ArrayList<>();

    final List<ImageRequest> requests = new ArrayList<>();
    final List<Critic.Work> scored = new ArrayList<>();
    /** What a picture is worth, by its number. */
    Function<Integer, Double> truth = number -> 5.0;
    /** Whether the first of two is chosen, by their numbers. */
    BiPredicate<Integer, Integer> prefers = (first, second) -> truth.apply(first) >= truth.apply(second);
    /** What a critique adds to its score and prompt. */
    Function<Critique, Critique> saying = critique -> critique;
    /** What is measured, by the picture's number. */
    Function<Integer, Optional<Critique.Measured>> measure = number -> Optional.empty();
    /** What the checks find, by the picture's number. */
    Function<Integer, List<Check.Answered>> checks = number -> List.of();
    /** What is thrown instead of the call's answer, by what it is in {@link #calls}. */
    final Map<String, Exception> failures = new HashMap<>();

    boolean free;
    String id = "scripted";
    ImageModel.Caveats caveats = ImageModel.Caveats.NONE;
    Cancellation cancellation = new Cancellation();
    /** The run is cancelled in place of this call, counted from 0; never where negative. */
    int cancelAt = -1;
    /** The budget ends at this call, counted from 0; never where negative. */
    int budget = -1;

    private int made;

    static ModelException failure(ModelException.Kind kind) {
        return new ModelException(kind, "p", "m", "It says " + kind + ".");
    }

    ScriptedStudio worth(double... worths) {
        truth = number -> number <= worths.length ? worths[number - 1] : 0.0;
        return this;
    }

    Call call() {
        return new Call(cancellation, (message, fraction) -> {}, usage -> {});
    }

    private void called(String what) throws ModelException {
        if (calls.size() == cancelAt) {
            cancellation.cancel();
            throw new CancellationException();
        }
        if (calls.size() == budget) throw failure(ModelException.Kind.OVER_BUDGET);
        Exception failure = failures.remove(what);
        if (failure instanceof RuntimeException e) throw e;
        if (failure instanceof ModelException e) throw e;
        calls.add(what);
    }

    static int number(Picture picture) {
        return picture.rgb()[0] & 0xFFFFFF;
    }

    List<String> prompts() {
        return requests.stream().map(ImageRequest::prompt).toList();
    }

    List<Long> seeds() {
        return requests.stream().map(ImageRequest::seed).toList();
    }

    ImageModel generator() {
        return new ImageModel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Set<Operation> operations() {
                return Set.of(Operation.TEXT_TO_IMAGE);
            }

            @Override
            public Caveats caveats(ImageRequest request, Call call) {
                return caveats;
            }

            @Override
            public ImageReply generate(ImageRequest request, Call call) throws ModelException {
                called("make " + (made + 1));
                made++;
                requests.add(request);
                Usage usage = new Usage("test", id, 1, 0, 0, Optional.empty(), Optional.empty());
                return new ImageReply(List.of(TasteFixtures.picture(8, 8, made)), usage, List.of());
            }
        };
    }

    Critic critic() {
        return new Critic() {
            @Override
            public String id() {
                return "scripted";
            }

            @Override
            public boolean free() {
                return free;
            }

            @Override
            public Critique evaluate(Work work, Call call) throws ModelException {
                int number = number(work.picture());
                called("score " + number);
                scored.add(work);
                return saying.apply(TasteFixtures.critique(truth.apply(number), "after " + number));
            }

            @Override
            public Preference prefer(Pair pair, Call call) throws ModelException {
                int first = number(pair.first().picture());
                int second = number(pair.second().picture());
                called("prefer " + first + " " + second);
                boolean chosen = prefers.test(first, second);
                return new Preference(chosen, (chosen ? first : second) + " is quieter");
            }

            @Override
            public List<Check.Answered> check(String intent, Work work, Call call) throws ModelException {
                int number = number(work.picture());
                List<Check.Answered> found = checks.apply(number);
                if (!found.isEmpty()) called("check " + number);
                return found;
            }

            @Override
            public Optional<Critique.Measured> measured(Work work, Call call) {
                return measure.apply(number(work.picture()));
            }
        };
    }

    static Critique.Measured measured(double score, String... faults) {
        return new Critique.Measured(score, TasteFixtures.critique(score, "-").breakdown(), List.of(faults));
    }
}
