package air.personal;

import air.loop.Candidate;
import air.loop.PersonalTaste;
import air.model.Picture;
import air.store.Store;
import air.store.StoreException;
import air.taste.Critique;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be learnt from this artist's own choices. It says which of two pictures the artist would choose only where
 * it agreed clearly more often than chance with choices it had not learnt from, and always tells how often that was.
 * Does not change; thread-safe.
 */
public final class PersonalJudge implements PersonalTaste {
    /** What it may do. */
    public enum Mode {
        /** Order candidates. */
        ORDER,
        /** Order candidates, and accept a picture by itself. */
        ACCEPT,
        /** Nothing. */
        OFF;

        /** As the command line names it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** It accepts nothing before it knows so many pictures that the artist approved. */
    static final int LEAST_APPROVED = 3;

    private static final int TRAITS_SHOWN = 4;

    /** Most profiles are new, and what an artist likes carries over; with so many choices a profile stands alone. */
    private static final int OWN_ENOUGH = 40;

    /** More than the pictures that runs add between two looks. */
    private static final int LOOKS = 40;

    /**
     * From so many choices on, what a trusted judge shows is within some hundredths of what it reaches on new pairs;
     * with fewer, mostly lucky ones get to be trusted.
     */
    private static final int MANY = 80;

    /** Weights below this hardly move anything: a usual difference changes even odds to 54 in 100. */
    private static final double FAINT = 0.15;

    private final Mode mode;
    private final Learnt learnt;
    private final Agreement agreement;
    private final Weights weights;
    private final Optional<String> trouble;

    private PersonalJudge(Mode mode, Learnt learnt, Optional<String> trouble) {
        this.mode = mode;
        this.learnt = learnt;
        this.trouble = trouble;
        this.agreement = Agreement.of(learnt.pictures(), learnt.pairs());
        this.weights = Weights.fitted(learnt.differences());
    }

    /**
     * Learns from what is kept, at the beginning of a run. Blocks on the disk, for some seconds at most: of the
     * pictures that it has not looked at before it looks at the latest {@value #LOOKS}, and of the others goes by what
     * critics said. Where the store cannot be used it knows nothing and {@link #sentence} says why.
     *
     * @param store of the studio
     * @param profile hash of the run's taste profile: with {@value #OWN_ENOUGH} choices in it or more, it learns from
     *     those alone; else, and where it is empty, from all of this library
     */
    public static PersonalJudge learnt(Supplier<Store> store, Optional<String> profile, Mode mode) {
        try {
            Store open = store.get();
            Optional<String> own =
                    profile.filter(hash -> mode != Mode.OFF && Learnt.choices(open.library(), hash) >= OWN_ENOUGH);
            return of(open, own, mode, LOOKS);
        } catch (StoreException e) {
            return new PersonalJudge(
                    mode, Learnt.NOTHING, Optional.of("What you chose before cannot be read: " + e.getMessage()));
        }
    }

    /**
     * As {@link #learnt}, for a command that is about it: looks at every picture that it has not looked at before, a
     * twentieth of a second or more each.
     *
     * @param profile hash of the only profile to learn from; empty for all of this library
     * @throws StoreException if the store cannot be used
     */
    public static PersonalJudge of(Store store, Optional<String> profile, Mode mode) {
        return of(store, profile, mode, Integer.MAX_VALUE);
    }

    private static PersonalJudge of(Store store, Optional<String> profile, Mode mode, int looks) {
        Learnt learnt = mode == Mode.OFF ? Learnt.NOTHING : Learnt.from(store.library(), profile, looks);
        return new PersonalJudge(mode, learnt, Optional.empty());
    }

    /** Without a store, for simulations. */
    static PersonalJudge of(List<Seen> pictures, List<Pair> pairs, Mode mode) {
        return new PersonalJudge(mode, new Learnt(pictures, pairs), Optional.empty());
    }

    /** Whether it knows what this artist prefers, and may say so. */
    public boolean trusted() {
        return mode != Mode.OFF && agreement.trusted();
    }

    @Override
    public Optional<Boolean> prefersFirst(Candidate first, Candidate second) {
        return prefersFirst(figures(first), figures(second));
    }

    Optional<Boolean> prefersFirst(double[] first, double[] second) {
        if (!trusted()) return Optional.empty();
        double preference = weights.of(first, second);
        return preference == 0 ? Optional.empty() : Optional.of(preference > 0);
    }

    /**
     * Whether it prefers the picture to more than half of those the artist approved, of which there must be three; only
     * where it is trusted and {@link Mode#ACCEPT} was asked for.
     */
    @Override
    public boolean approves(Candidate candidate) {
        return mode == Mode.ACCEPT && trusted() && approves(figures(candidate));
    }

    private boolean approves(double[] figures) {
        List<Seen> approved = learnt.pictures().stream().filter(Seen::approved).toList();
        long better = approved.stream()
                .filter(one -> weights.of(figures, one.figures()) > 0)
                .count();
        return approved.size() >= LEAST_APPROVED && 2 * better > approved.size();
    }

    private static double[] figures(Candidate candidate) {
        Optional<Critique.Measured> measured = candidate.measured().or(() -> candidate
                .critique()
                .flatMap(critique -> critique.details().measured()));
        Picture picture = candidate.picture();
        return Trait.figures(candidate.critique(), measured, PictureTraits.of(picture));
    }

    /** What is known of it, always with its agreement: {@code It agreed with you in 14 of 19 of your choices ...}. */
    public String sentence() {
        if (trouble.isPresent()) return trouble.get();
        if (mode == Mode.OFF) return "Your own choices are not looked at.";
        if (agreement.of() < Agreement.LEAST)
            return "There " + (agreement.of() == 1 ? "is " : "are ") + agreement.of()
                    + " of your choices to learn from; " + Agreement.LEAST + " are the least.";
        if (!agreement.enough())
            return "All of your " + agreement.of() + " choices hang together: it takes another run to test what they"
                    + " teach.";
        String agreed = "It agreed with you in " + agreement.agreed() + " of " + agreement.of()
                + " of your choices (by chance " + byChance() + ")";
        return trusted() ? agreed + "." : agreed + ": not clearly more than chance, so it says nothing.";
    }

    private String byChance() {
        return agreement.of() % 2 == 0 ? String.valueOf(agreement.of() / 2) : agreement.of() / 2 + ".5";
    }

    /** What it learnt from: {@code 12 chosen between candidates, 7 rated}; empty where there is nothing. */
    public String sources() {
        return Stream.of(Pair.Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> count(kind) + " " + kind.words())
                .collect(Collectors.joining(", "));
    }

    private long count(Pair.Kind kind) {
        return learnt.pairs().stream().filter(pair -> pair.kind() == kind).count();
    }

    /** What the artist likes, the weightiest first: {@code darker pictures}; none unless it is trusted. */
    public List<String> preferences() {
        if (!trusted()) return List.of();
        return byWeight()
                .filter(trait -> Math.abs(weight(trait)) >= FAINT)
                .limit(TRAITS_SHOWN)
                .map(trait -> trait.words(weight(trait) > 0))
                .toList();
    }

    private Stream<Trait> byWeight() {
        return Stream.of(Trait.values()).sorted(Comparator.comparingDouble(trait -> -Math.abs(weight(trait))));
    }

    private double weight(Trait trait) {
        return weights.values()[trait.ordinal()];
    }

    /** What is known of it; the keys are a contract. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("trusted", trusted()).put("sentence", sentence());
        node.put("choices", agreement.of()).put("agreed", agreement.agreed()).put("by_chance", agreement.of() / 2.0);
        node.put("lower_bound", rounded(agreement.low())).put("least_choices", Agreement.LEAST);
        ObjectNode from = node.putObject("learnt_from");
        for (Pair.Kind kind : Pair.Kind.values()) from.put(kind.key(), count(kind));
        preferences().forEach(node.putArray("preferences")::add);
        ArrayNode traits = node.putArray("traits");
        byWeight().forEach(trait -> traits.addObject().put("trait", trait.key()).put("weight", rounded(weight(trait))));
        return node;
    }

    /** All that it learnt from: {@link #json}, and each pair with its figures. No pictures, prompts or intents. */
    public ObjectNode export() {
        ObjectNode node = json();
        ArrayNode sizes = node.putArray("usual_differences");
        for (Trait trait : Trait.values())
            sizes.addObject().put("trait", trait.key()).put("size", rounded(weights.sizes()[trait.ordinal()]));
        ArrayNode pairs = node.putArray("pairs");
        for (Pair pair : learnt.pairs()) {
            ObjectNode each = pairs.addObject().put("kind", pair.kind().key());
            put(each.putObject("preferred"), learnt.pictures().get(pair.winner()));
            put(each.putObject("other"), learnt.pictures().get(pair.loser()));
        }
        return node;
    }

    private static void put(ObjectNode node, Seen picture) {
        node.put("asset", picture.asset()).put("run", picture.run()).put("approved", picture.approved());
        ObjectNode traits = node.putObject("traits");
        IntStream.range(0, Trait.COUNT)
                .filter(i -> !Double.isNaN(picture.figures()[i]))
                .forEach(i -> traits.put(Trait.values()[i].key(), rounded(picture.figures()[i])));
    }

    private static double rounded(double figure) {
        return Math.rint(figure * 1e4) / 1e4;
    }

    /** The lines of {@code air judge}: what it learnt from, how well it agrees, what counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!sources().isEmpty()) lines.add("Learnt from: " + sources() + ".");
        lines.add(sentence());
        if (trusted()) lines.add("It orders candidates the way it thinks you would.");
        if (trusted() && agreement.of() < MANY)
            lines.add("Few choices flatter a judge: with new pictures it will agree less often.");
        if (!preferences().isEmpty()) lines.add("What counts most with you: " + String.join(", ", preferences()) + ".");
        return lines;
    }
}
