package air.cli;

import air.create.RunPlan;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.model.Usage;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/** Which models work, how large the pictures are and from which seed. */
final class ModelOptions {
    static final String RESEND =
            "Send again what failed after the provider took it, and place an order again that cannot"
                    + " be collected: it may be billed twice. Without this, only what was certainly not billed is sent again.";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "The provider to use, or auto for any that has the model or can do what is asked."
                    + " Unless named, the provider of --generator; without one "
                    + ImageModel.EMBEDDED + ", which needs no key and no network.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = {"--generator", "--model"},
            paramLabel = "MODEL",
            description = "The model that makes pictures, of those that 'air models' shows; the engine's default unless"
                    + " named.")
    private Optional<String> generator = Optional.empty();

    @Option(
            names = "--critic",
            paramLabel = "MODEL",
            description = "The model that reads the taste and judges; the engine's default unless named.")
    private Optional<String> critic = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description =
                    "The most this may cost, US dollars: a call that could pass it is not made. 0 allows free work"
                            + " only; no limit unless given.")
    private Optional<String> budget = Optional.empty();

    @Option(names = "--resend", description = RESEND)
    private boolean resend;

    /**
     * Begins a run. Before the first picture leaves this machine, where it goes is said.
     *
     * @param purpose the command's name
     * @throws InvalidInputException if the budget is no amount of money
     */
    Run open(Session session, String purpose, String intent) {
        return session.studio().open(purpose, intent, budget()).resending(resend);
    }

    /** As {@link #open}, going on with an earlier run. */
    Run reopen(Session session, String run, String intent) {
        return session.studio().reopen(run, intent, budget()).resending(resend);
    }

    boolean resend() {
        return resend;
    }

    Optional<BigDecimal> budget() {
        return budget.map(text -> Usage.usd("--budget", text));
    }

    /** What the models named come to, the generator for {@code operation}. */
    Selection select(Session session, Operation operation) {
        return session.studio().select(choice(), operation);
    }

    /** The models of {@code run}; says, once for each provider, where pictures go. */
    static Models models(Session session, Run run, Selection selection) {
        Models models = run.models(selection);
        sayDestination(session, selection);
        return models;
    }

    /** Says, once for each provider, where pictures go. */
    static void sayDestination(Session session, Selection selection) {
        session.air().newDestination(selection).ifPresent(sentence -> {
            session.terminal().say(sentence);
            session.air().rememberDestination(selection);
        });
    }

    Choice choice() {
        return new Choice(engine(), generator, critic);
    }

    /** The models named; where none is, those of an earlier run. */
    Choice choice(RunPlan was) {
        boolean named = engine.isPresent() || generator.isPresent() || critic.isPresent();
        return named ? choice() : was.choice();
    }

    /** A model that is named without an engine is looked for everywhere. */
    String engine() {
        boolean elsewhere =
                generator.filter(id -> !id.equals(ImageModel.EMBEDDED)).isPresent();
        return engine.orElse(elsewhere ? Choice.AUTO : ImageModel.EMBEDDED);
    }

    /** Width and height of new pictures, px, and the seed they are made from. */
    static final class Size {
        @Option(
                names = "--width",
                paramLabel = "PX",
                description = "Width of the picture, " + ImageRequest.MIN_SIDE + " to " + ImageRequest.MAX_SIDE
                        + "; 512 for the embedded engine, else 1024.")
        private Optional<Integer> width = Optional.empty();

        @Option(names = "--height", paramLabel = "PX", description = "Height of the picture; as --width.")
        private Optional<Integer> height = Optional.empty();

        /** @param usual where none is named */
        int width(int usual) {
            return width.orElse(usual);
        }

        int height(int usual) {
            return height.orElse(usual);
        }
    }

    /** The seed, given or drawn. */
    static final class Seed {
        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "0 or more. The same seed and input make the same pictures with the embedded engine."
                        + " Random unless given; the output says which.")
        private Optional<Long> given = Optional.empty();

        private final long drawn = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);

        Optional<Long> given() {
            return given;
        }

        long value() {
            return given.orElse(drawn);
        }
    }
}
