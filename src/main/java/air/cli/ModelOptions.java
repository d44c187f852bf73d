package air.cli;

import air.Air;
import air.cli.Main.Session;
import air.model.Call;
import air.model.ProbeReport;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/** Which models work, how large the pictures are and from which seed. */
final class ModelOptions {
    private static final int EMBEDDED_SIDE = 512;
    private static final int OTHER_SIDE = 1024;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = Air.EMBEDDED,
            description = "Who does the work; ${DEFAULT-VALUE}, which needs no key and no network, unless named.")
    private String engine;

    @Option(
            names = {"--generator", "--model"},
            paramLabel = "MODEL",
            description = "The model that makes pictures; the engine's default unless named.")
    private Optional<String> generator = Optional.empty();

    @Option(
            names = "--critic",
            paramLabel = "MODEL",
            description = "The model that reads the taste and judges; the engine's default unless named.")
    private Optional<String> critic = Optional.empty();

    /** Finds the models that the options name. */
    interface Source {
        /** As {@link Air#models}. */
        Air.Models models(String engine, Optional<String> generator, Optional<String> critic);

        /** As {@link Air#probe}. */
        ProbeReport probe(Optional<String> model, Call call);

        /** As {@link Air#newDestination}. */
        Optional<String> newDestination(String engine);

        /** As {@link Air#rememberDestination}. */
        void rememberDestination(String engine);
    }

    /** The models; before the first picture leaves this machine, where it goes is said. */
    Air.Models from(Session session) {
        Air.Models models = session.models().models(engine, generator, critic);
        session.models().newDestination(engine).ifPresent(sentence -> {
            session.terminal().say(sentence);
            session.models().rememberDestination(engine);
        });
        return models;
    }

    String engine() {
        return engine;
    }

    boolean embedded() {
        return engine.equals(Air.EMBEDDED);
    }

    private int side() {
        return embedded() ? EMBEDDED_SIDE : OTHER_SIDE;
    }

    /** Width and height of new pictures, px, and the seed they are made from. */
    static final class Size {
        @Option(
                names = "--width",
                paramLabel = "PX",
                description = "Width of the picture; 512 for the embedded engine, else 1024.")
        private Optional<Integer> width = Optional.empty();

        @Option(names = "--height", paramLabel = "PX", description = "Height of the picture; as --width.")
        private Optional<Integer> height = Optional.empty();

        int width(ModelOptions models) {
            return width.orElse(models.side());
        }

        int height(ModelOptions models) {
            return height.orElse(models.side());
        }
    }

    /** The seed, given or drawn. */
    static final class Seed {
        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "0 or more. The same seed and input make the same pictures with the embedded engine."
                        + " Drawn at random, and told, unless given.")
        private Optional<Long> given = Optional.empty();

        private final long drawn = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);

        long value() {
            return given.orElse(drawn);
        }
    }
}
