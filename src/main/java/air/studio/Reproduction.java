package air.studio;

import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Picture;
import air.provenance.Provenance;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what a picture's file says into the request that makes the picture again. What the file lacks (the profile's
 * pictures, the picture that was changed, a prompt that was left out) comes from the library or the user.
 */
public final class Reproduction {
    private static final int SHOWN_DIGITS = 12;

    /** Looks up what a picture's file lacks. */
    public interface Lookup {
        /** The record of the picture whose original has this hash. */
        Optional<Provenance> record(String original);

        /** The picture with this hash, as it came. */
        Optional<Picture> picture(String original);

        Optional<TasteProfile> profile(String hash);
    }

    /**
     * What the user gives; it takes precedence over what is found.
     *
     * @param profile the taste
     * @param references pictures for a taste, if no profile is given
     * @param input the picture to change
     * @param engine name of a provider
     * @param model id of the model that makes
     */
    public record Given(
            Optional<TasteProfile> profile,
            Optional<List<Picture>> references,
            Optional<Picture> input,
            Optional<String> engine,
            Optional<String> model) {
        public static final Given NOTHING =
                new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What to ask for, and of whom.
     *
     * @param intent what the artist asked for when the picture was made; may be empty
     * @param notes sentences for the user: where data was found, and why the result may differ
     */
    public record Plan(
            ImageRequest request, Choice choice, String intent, Optional<TasteProfile> profile, List<String> notes) {
        public Plan {
            notes = List.copyOf(notes);
        }

        /**
         * The run to make the picture in: the result has its intent and its taste.
         *
         * @param budget US dollars; empty for none
         */
        public Run open(Studio studio, Optional<BigDecimal> budget) {
            Run run = studio.open("reproduce", intent, budget);
            profile.ifPresent(run::use);
            return run;
        }
    }

    private final Provenance record;
    private final Given given;
    private final Lookup library;
    private final List<String> missing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<TasteProfile> profile = Optional.empty();

    private Reproduction(Provenance record, Given given, Lookup library) {
        this.record = record;
        this.given = given;
        this.library = library;
    }

    /** The provenance in the file; if its prompt was left out and the library has the picture, the library's. */
    public static Provenance completed(Provenance record, Lookup library) {
        if (!record.promptLeftOut()) return record;
        return record.original().flatMap(library::record).orElse(record);
    }

    /**
     * What to ask for.
     *
     * @throws InvalidInputException if something is missing; the sentence names all of it
     */
    public static Plan plan(Provenance record, Given given, Lookup library) {
        return new Reproduction(completed(record, library), given, library).plan();
    }

    private Plan plan() {
        if (record.prompt().isEmpty() && record.task().needsPrompt())
            missing.add(
                    record.promptLeftOut()
                            ? "its prompt was left out of the file and the library does not have it"
                            : "the file does not say its prompt");
        if (record.seed().isEmpty()) missing.add("the file does not say its seed");
        else if (record.seed().getAsLong() < 0)
            missing.add("its seed, " + record.seedText().orElseThrow() + ", is larger than can be asked for ("
                    + Long.MAX_VALUE + ")");
        if (record.width().isEmpty()) missing.add("the file does not say its size");
        Choice choice = choice();
        List<Picture> inputs = inputs();
        List<Picture> references = references();
        if (!missing.isEmpty())
            throw new InvalidInputException("The picture cannot be made again: " + String.join("; ", missing) + ".");
        doubt();
        ImageRequest request = new ImageRequest(
                record.task(),
                record.prompt().orElse(""),
                record.width().getAsInt(),
                record.height().getAsInt(),
                record.seed().getAsLong(),
                1,
                inputs,
                references,
                record.options());
        return new Plan(request, choice, record.intent().orElse(""), profile, notes);
    }

    private Choice choice() {
        boolean elsewhere = given.engine().isPresent() && !given.engine().equals(record.provider());
        Optional<String> model = given.model().or(() -> elsewhere ? Optional.empty() : record.model());
        Optional<String> engine =
                given.engine().or(() -> given.model().isPresent() ? Optional.empty() : record.provider());
        if (model.isEmpty() && engine.isEmpty()) missing.add("the file does not say its model, so name one");
        return new Choice(engine.orElse(Choice.AUTO), model, Optional.empty());
    }

    private List<Picture> inputs() {
        int needed = record.task().inputs();
        if (needed == 0) return List.of();
        if (given.input().isPresent() && needed == 1) {
            Picture input = given.input().get();
            if (!record.parents().equals(List.of(Provenance.parent(input))))
                notes.add("The input is not, byte for byte, the picture that it was made from.");
            return List.of(input);
        }
        List<Picture> found = record.parents().stream()
                .flatMap(hash -> library.picture(hash).stream())
                .toList();
        if (found.size() < needed || found.size() < record.parents().size())
            missing.add("the picture it was made from"
                    + record.parents().stream()
                            .findFirst()
                            .map(hash -> " (" + shown(hash) + ")")
                            .orElse("")
                    + " is not in the library, so give it as input");
        return found;
    }

    private List<Picture> references() {
        List<Picture> found = taste();
        if (found.isEmpty() && (record.repeatable() || profileNamed())) missing.add(unknownTaste());
        else if (found.isEmpty() && !record.references().isEmpty())
            notes.add("It is made without the reference images, which are not in the library.");
        else if (!found.isEmpty() && !record.references().isEmpty() && !same(found))
            notes.add("The reference images are not those that the picture was made with: the result will differ.");
        return found;
    }

    private boolean profileNamed() {
        return record.profile().isPresent() && !record.references().isEmpty();
    }

    private String unknownTaste() {
        return record.profile()
                .map(hash -> "its taste profile (" + shown(hash) + ") is not in the library, so give it as profile")
                .orElse("its reference images are not known, so give their profile");
    }

    private List<Picture> taste() {
        profile = given.profile();
        if (profile.isEmpty() && given.references().isPresent())
            return given.references().get();
        if (profile.isEmpty()) profile = record.profile().flatMap(library::profile);
        return profile.map(TasteProfile::exemplars)
                .filter(exemplars -> !exemplars.isEmpty())
                .or(this::samples)
                .orElse(List.of());
    }

    /** The program's own sample images are always available, in any selection. */
    private Optional<List<Picture>> samples() {
        if (record.references().isEmpty()) return Optional.empty();
        Map<String, Picture> samples = new HashMap<>();
        for (String name : SampleSets.names()) {
            ReferenceSet set = SampleSets.load(name);
            set.pictures().forEach(picture -> samples.put(Provenance.reference(picture), picture));
            set.atMost(TasteProfile.EXEMPLAR_SIDE)
                    .forEach(picture -> samples.put(Provenance.reference(picture), picture));
        }
        return samples.keySet().containsAll(record.references())
                ? Optional.of(record.references().stream().map(samples::get).toList())
                : Optional.empty();
    }

    private boolean same(List<Picture> pictures) {
        return pictures.stream().map(Provenance::reference).toList().equals(record.references());
    }

    private void doubt() {
        boolean others = given.model().isPresent() || given.engine().isPresent();
        if (!record.repeatable() || others)
            notes.add("The model " + given.model().or(record::model).orElse("named")
                    + " does not promise the same picture for the same request: expect a similar one.");
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
    }
}
