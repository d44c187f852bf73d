package air.cli;

import air.create.Creation;
import air.create.RunPlan;
import air.create.TasteSource;
import air.loop.LoopSettings;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decides the pictures of a run, but for its taste and its models. */
final class CreateSettings {
    @Option(
            names = "--intent",
            paramLabel = "TEXT",
            parameterConsumer = TextValue.class,
            description = "What the picture should show.")
    private Optional<String> intent = Optional.empty();

    @Option(names = "--iterations", paramLabel = "N", description = "The most rounds, 1 to 50; 5 unless given.")
    private Optional<Integer> iterations = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "A score from here on is accepted at once; 8 unless given.")
    private Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--gate-low",
            paramLabel = "SCORE",
            description = "A score from here on asks the gate; 6 unless given.")
    private Optional<Double> gateLow = Optional.empty();

    @Mixin
    private ModelOptions.Seed seed;

    @Mixin
    private ModelOptions.Size size;

    /** All of it, as given or by default. */
    record Resolved(String intent, Choice choice, int width, int height, long seed, LoopSettings settings) {
        /** What any model refuses is refused before the references are read. */
        Resolved {
            if (intent.isBlank())
                throw new InvalidInputException("--intent is empty: say what the picture should show.");
            ImageRequest.textToImage(intent, width, height, seed);
        }

        ImageRequest request() {
            return ImageRequest.textToImage(intent, width, height, seed);
        }

        Creation.Request of(Run run, Models models, TasteSource source) {
            return new Creation.Request(run, choice, models, source, width, height, seed, settings);
        }

        RunPlan plan(String run, TasteSource source) {
            return plan(run, Optional.of(source));
        }

        /** @param source empty for the taste it was begun with */
        RunPlan plan(String run, Optional<TasteSource> source) {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("intent", intent);
            names.put("engine", choice.engine());
            names.put("generator", choice.generator().orElse(""));
            names.put("critic", choice.critic().orElse(""));
            names.put("width", Integer.toString(width));
            names.put("height", Integer.toString(height));
            names.put(RunPlan.SEED, Long.toString(seed));
            names.put("iterations", Integer.toString(settings.maxIterations()));
            names.put("threshold", Double.toString(settings.threshold()));
            names.put("gate-low", Double.toString(settings.gateLow()));
            source.ifPresent(taste -> names.put(RunPlan.TASTE, RunPlan.taste(taste)));
            return new RunPlan(run, names);
        }
    }

    /** For a run that begins. */
    Resolved resolved(Session session, ModelOptions engine) {
        int side = engine.side(session, Operation.TEXT_TO_IMAGE);
        return new Resolved(
                intent.orElseThrow(() -> new InvalidInputException(
                        "Missing required option: '--intent=TEXT'. Say what the" + " picture should show.")),
                engine.choice(),
                size.width(side),
                size.height(side),
                seed.value(),
                loop(LoopSettings.DEFAULT));
    }

    /** For a run that goes on: what is not given is as it was. */
    Resolved resolved(Session session, ModelOptions engine, RunPlan was) {
        Map<String, String> then = was.settings();
        LoopSettings settings = new LoopSettings(
                Double.parseDouble(then.get("threshold")),
                Double.parseDouble(then.get("gate-low")),
                Integer.parseInt(then.get("iterations")));
        return new Resolved(
                intent.orElse(then.get("intent")),
                engine.choice(then),
                size.width(Integer.parseInt(then.get("width"))),
                size.height(Integer.parseInt(then.get("height"))),
                seed.given().orElse(was.seed()),
                loop(settings));
    }

    private LoopSettings loop(LoopSettings otherwise) {
        return new LoopSettings(
                threshold.orElse(otherwise.threshold()),
                gateLow.orElse(otherwise.gateLow()),
                iterations.orElse(otherwise.maxIterations()));
    }
}
