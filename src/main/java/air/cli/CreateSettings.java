package air.cli;

import air.create.Creation;
import air.create.RunPlan;
import air.create.TasteSource;
import air.loop.Candidate;
import air.loop.LoopSettings;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.personal.PersonalJudge;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The settings of a run, except its taste and its models. */
final class CreateSettings {
    @Option(
            names = "--intent",
            paramLabel = "TEXT",
            parameterConsumer = TextValue.class,
            description = "What the picture should show.")
    private String intent;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "At most this many rounds, 1 to 50; 5 unless given.")
    private Optional<Integer> iterations = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "A picture with at least this score is accepted at once; 8 unless given.")
    private Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--gate-low",
            paramLabel = "SCORE",
            description = "From this score up to --threshold the gate decides; 6 unless given.")
    private Optional<Double> gateLow = Optional.empty();

    @Option(
            names = "--candidates",
            paramLabel = "N",
            description =
                    "Pictures a round, 1 to " + Candidate.MOST + "; 1 unless given. Of several, the best is found by"
                            + " comparing them two at a time, and the next round goes on from it.")
    private Optional<Integer> candidates = Optional.empty();

    @Option(
            names = "--unmet",
            paramLabel = "WHAT",
            description = "With several candidates, a critic that sees is asked whether what the intent names is in the"
                    + " picture, and what the avoid list names is not. cap holds a picture that fails below 7, name"
                    + " only says so; cap unless given.")
    private Optional<String> unmet = Optional.empty();

    @Option(
            names = "--personal",
            paramLabel = "WHAT",
            description =
                    "What your own earlier choices do: order lets them choose between candidates where they are"
                            + " known well enough, accept also lets them accept a picture, off ignores them; order unless given.")
    private Optional<String> personal = Optional.empty();

    @Option(
            names = "--calibrate",
            negatable = true,
            description =
                    "Get to know the judge in this taste first, so that every score has its error; it is done once."
                            + " Unless given: with several candidates where it is free, else you are asked at a terminal.")
    private Boolean calibrate;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private ModelOptions.Seed seed;

    @Mixin
    private ModelOptions.Size size;

    /** All settings, as given or by default. */
    record Resolved(
            String intent,
            Selection selection,
            int width,
            int height,
            long seed,
            LoopSettings settings,
            PersonalJudge.Mode personal) {
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
            return new Creation.Request(run, selection.choice(), models, source, width, height, seed, settings);
        }

        RunPlan plan(String run, TasteSource source) {
            return plan(run, Optional.of(source));
        }

        /** @param source empty for the taste it was begun with */
        RunPlan plan(String run, Optional<TasteSource> source) {
            Map<String, String> names = new LinkedHashMap<>();
            Choice choice = selection.choice();
            names.put(RunPlan.INTENT, intent);
            names.put(RunPlan.ENGINE, choice.engine());
            names.put(RunPlan.GENERATOR, choice.generator().orElse(""));
            names.put(RunPlan.CRITIC, choice.critic().orElse(""));
            names.put(RunPlan.WIDTH, Integer.toString(width));
            names.put(RunPlan.HEIGHT, Integer.toString(height));
            names.put(RunPlan.SEED, Long.toString(seed));
            names.put(RunPlan.ITERATIONS, Integer.toString(settings.maxRounds()));
            names.put(RunPlan.THRESHOLD, Double.toString(settings.threshold()));
            names.put(RunPlan.GATE_LOW, Double.toString(settings.gateLow()));
            names.put(RunPlan.CANDIDATES, Integer.toString(settings.candidates()));
            names.put(RunPlan.UNMET, settings.capped() ? RunPlan.CAP : RunPlan.NAME);
            names.put(RunPlan.PERSONAL, personal.key());
            source.ifPresent(taste -> names.put(RunPlan.TASTE, RunPlan.taste(taste)));
            return new RunPlan(run, names);
        }
    }

    /** The settings of a new run. */
    Resolved resolved(Selection selection) {
        int side = selection.usualSide();
        return new Resolved(
                Optional.ofNullable(intent).orElseThrow(this::missing),
                selection,
                size.width(side),
                size.height(side),
                seed.value(),
                loop(LoopSettings.DEFAULT),
                personal(PersonalJudge.Mode.ORDER.key()));
    }

    private ParameterException missing() {
        return new ParameterException(command.commandLine(), "Missing required option: '--intent=TEXT'");
    }

    /** The settings of a continued run: those not given stay as they were. */
    Resolved resolved(Selection selection, RunPlan was) {
        LoopSettings settings = new LoopSettings(was.number(RunPlan.THRESHOLD), was.number(RunPlan.GATE_LOW), (int)
                        was.number(RunPlan.ITERATIONS))
                .withCandidates(was.candidates())
                .withCap(!was.text(RunPlan.UNMET).equals(RunPlan.NAME));
        return new Resolved(
                intent == null ? was.text(RunPlan.INTENT) : intent,
                selection,
                size.width((int) was.number(RunPlan.WIDTH)),
                size.height((int) was.number(RunPlan.HEIGHT)),
                seed.given().orElse(was.seed()),
                loop(settings),
                personal(was.text(RunPlan.PERSONAL)));
    }

    private LoopSettings loop(LoopSettings otherwise) {
        return new LoopSettings(
                        threshold.orElse(otherwise.threshold()),
                        gateLow.orElse(otherwise.gateLow()),
                        iterations.orElse(otherwise.maxRounds()))
                .withCandidates(candidates.orElse(otherwise.candidates()))
                .withCap(unmet.map(CreateSettings::caps).orElse(otherwise.capped()));
    }

    private static boolean caps(String what) {
        return one("--unmet", what, RunPlan.CAP, RunPlan.NAME).equals(RunPlan.CAP);
    }

    private PersonalJudge.Mode personal(String otherwise) {
        String[] all = Stream.of(PersonalJudge.Mode.values())
                .map(PersonalJudge.Mode::key)
                .toArray(String[]::new);
        String named = one("--personal", personal.orElse(otherwise), all);
        return PersonalJudge.Mode.valueOf(named.toUpperCase(Locale.ROOT));
    }

    /** Whether to calibrate the judge; empty where nobody has said. */
    Optional<Boolean> calibrating() {
        return Optional.ofNullable(calibrate);
    }

    private static String one(String name, String given, String... words) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (List.of(words).contains(word)) return word;
        String all = String.join(", ", List.of(words).subList(0, words.length - 1)) + " or " + words[words.length - 1];
        throw new InvalidInputException(name + " must be " + all + " but was " + given + ".");
    }
}
