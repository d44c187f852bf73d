package air.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import air.taste.Critic;
import air.taste.Critique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A model's opinion, and what is measured beside it. */
class MeasuringCriticTest {
    private static final Critique.Measured MEASURED =
            new Critique.Measured(4.5, Workshop.critique(4.5).breakdown(), List.of());
    private static final Critic.Work WORK =
            new Critic.Work(ScriptedProvider.picture(2), Workshop.PROFILE, "A boat.", List.of());

    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Exception measuring;
    private Exception judging;

    private final Critic opinion = new Critic() {
        @Override
        public String id() {
            return "a/vision-model";
        }

        @Override
        public String wording() {
            return "one";
        }

        @Override
        public Critique evaluate(Work work, Call call) throws ModelException {
            asked.add("opinion");
            if (judging instanceof ModelException e) throw e;
            return Workshop.critique(7.5);
        }
    };
    private final Critic own = new Critic() {
        @Override
        public String id() {
            return "embedded";
        }

        @Override
        public Critique evaluate(Work work, Call call) {
            throw new AssertionError("it measures and does not judge");
        }

        @Override
        public Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
            asked.add("measure");
            if (measuring instanceof ModelException e) throw e;
            if (measuring instanceof RuntimeException e) throw e;
            return Optional.of(MEASURED);
        }
    };
    private final Critic both = new MeasuringCritic(opinion, own);

    private Call call() {
        return Call.unwatched().withProgress((sentence, done) -> said.add(sentence));
    }

    private Critique evaluate() throws ModelException {
        return both.evaluate(WORK, call());
    }

    @Test
    void setsTheMeasuresBesideTheOpinion() throws Exception {
        assertThat(evaluate().score()).isEqualTo(7.5);
        assertThat(evaluate().details().measured()).contains(MEASURED);
        assertThat(both.measured(WORK, call())).contains(MEASURED);
        assertThat(both.id()).isEqualTo("a/vision-model");
        assertThat(both.wording()).isEqualTo("one");
        assertThat(both.free()).isFalse();
    }

    @Test
    void measuresNothingWhereTheTasteHasNoReferences() throws Exception {
        Critic.Work words =
                new Critic.Work(WORK.picture(), Workshop.PROFILE.withExemplars(List.of()), WORK.prompt(), List.of());

        assertThat(both.evaluate(words, call()).details().measured()).isEmpty();
        assertThat(asked).containsExactly("opinion");
    }

    @Test
    void aFailureToMeasureCostsNoCritique() throws Exception {
        for (Exception failure : List.of(
                new IllegalStateException("a fault"),
                new ModelException(ModelException.Kind.INVALID_REQUEST, "embedded", "embedded", "Too small."))) {
            measuring = failure;
            assertThat(evaluate()).isEqualTo(Workshop.critique(7.5));
        }
        assertThat(said).containsExactly("not measured: a fault", "not measured: Too small.");
    }

    @Test
    void aCancellationWhileMeasuringLeavesTheCritiqueThatWasPaidFor() throws Exception {
        measuring = new CancellationException();

        assertThat(evaluate()).isEqualTo(Workshop.critique(7.5));
    }

    @Test
    void measuresNothingWhereTheModelFails() {
        judging = new ModelException(ModelException.Kind.REFUSED, "openai", "a/vision-model", "No.");

        assertThatThrownBy(this::evaluate).isSameAs(judging);
        assertThat(asked).containsExactly("opinion");
    }
}
