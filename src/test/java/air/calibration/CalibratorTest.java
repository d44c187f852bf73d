package air.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.calibration.Calibration.Judged;
import air.calibration.Calibrator.Manner;
import air.calibration.Calibrator.Other;
import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratorTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Scripted judge = new Scripted();
    private final Memory memory = new Memory();

    /** A picture of one red with its pixels numbered below it; pictures of a taste are light, all others dark. */
    private static Picture picture(int shade) {
        int[] rgb = new int[40 * 40];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (shade << 16) + i;
        return Picture.of(40, 40, rgb);
    }

    private static TasteProfile profile(int... shades) {
        return new TasteProfile(
                List.of("All"),
                "All palette.",
                "All composition.",
                "All mood.",
                "All texture.",
                List.of("all"),
                IntStream.of(shades).mapToObj(CalibratorTest::picture).toList());
    }

    private static List<Other> others(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Other("set " + i, picture(10 + i)))
                .toList();
    }

    private Calibrator calibrator(Manner manner, TasteProfile profile) {
        return new Calibrator(
                new JudgedTaste(profile, "hash", Optional.empty()), manner, judge, judge, others(6), memory);
    }

    private Calibration calibrate(Manner manner, TasteProfile profile) throws ModelException {
        return calibrator(manner, profile).calibrate(() -> NOON, Call.unwatched());
    }

    /** Reads and judges: what is light and begins at its first pixel scores 9, all else 3, give or take a deviation. */
    private static final class Scripted implements TasteReader, Critic {
        final List<ReferenceSet> readings = new ArrayList<>();
        final List<Work> judged = new ArrayList<>();
        final Random chance = new Random(4);
        double deviation;
        Predicate<Work> fails = work -> false;
        ModelException.Kind how = ModelException.Kind.REFUSED;
        Runnable before = () -> {};

        @Override
        public String id() {
            return "seer";
        }

        @Override
        public String wording() {
            return "w1";
        }

        @Override
        public TasteProfile read(ReferenceSet references, Call call) {
            readings.add(references);
            return new TasteProfile(
                    List.of("Read"),
                    references.references().size() == 4 ? "All palette." : "Palette of some.",
                    "All composition.",
                    "Mood of some.",
                    "Texture of some.",
                    List.of("some"),
                    references.pictures());
        }

        @Override
        public Critique evaluate(Work work, Call call) throws ModelException {
            before.run();
            judged.add(work);
            call.progress().report("looking", 0.5);
            if (fails.test(work)) throw new ModelException(how, "remote", "seer", "It will not look at that.");
            int first = work.picture().rgb()[0];
            boolean whole = first >> 16 >= 190 && (first & 0xFFFF) < 60;
            double score = (whole ? 9 : 3) + deviation * chance.nextGaussian();
            Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) breakdown.put(dimension, 5.0);
            return new Critique(Math.max(0, Math.min(10, score)), breakdown, "It is so.", "Make it so.");
        }
    }

    /** Keeps answers as the store does. */
    private static final class Memory implements Judgements {
        final Map<String, String> answers = new HashMap<>();

        @Override
        public Optional<String> find(String role, String picture) {
            return Optional.ofNullable(answers.get(role + " " + picture));
        }

        @Override
        public void keep(String role, String picture, String answer) {
            answers.put(role + " " + picture, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void eachReferenceIsJudgedByTheOthersAlone(int count) throws ModelException {
        TasteProfile profile =
                profile(IntStream.range(0, count).map(i -> 200 + i).toArray());
        Calibration made = calibrate(Manner.ASKED, profile);
        assertThat(judge.readings)
                .hasSize(count)
                .allMatch(set -> set.references().size() == count - 1);
        for (Picture reference : profile.exemplars())
            assertThat(judge.judged)
                    .filteredOn(work -> work.picture().pixelHash().equals(reference.pixelHash()))
                    .isNotEmpty()
                    .allMatch(work -> work.profile().exemplars().size() == count - 1
                            && work.profile().exemplars().stream()
                                    .noneMatch(one -> one.pixelHash().equals(reference.pixelHash())));
        assertThat(made.references()).hasSize(count).allMatch(one -> one.score() == 9);
        assertThat(made.separates()).isTrue();
    }

    @Test
    void otherPicturesAreJudgedByTheProfileItself() throws ModelException {
        TasteProfile profile = profile(200, 201, 202);
        Calibration made = calibrate(Manner.ASKED, profile);
        assertThat(judge.judged)
                .filteredOn(work -> work.picture().rgb()[0] >> 16 == 10)
                .isNotEmpty()
                .allMatch(work -> work.profile().equals(profile));
        assertThat(made.others()).extracting(Judged::name).contains("set 0", "set 5", "reference 2, blurred");
        assertThat(made.judge()).isEqualTo("seer");
        assertThat(made.wording()).isEqualTo("w1");
        assertThat(made.profile()).isEqualTo("hash");
        assertThat(made.made()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource
    void noMoreIsAskedThanThePlanSays(Manner manner) throws ModelException {
        Calibrator calibrator = calibrator(manner, profile(200, 201, 202, 203));
        calibrator.calibrate(() -> NOON, Call.unwatched());
        assertThat(judge.judged).hasSize(calibrator.plan().judgements());
        int full = manner == Manner.MEASURED ? 1 : 0;
        assertThat(judge.readings).hasSize(calibrator.plan().readings() + full);
    }

    @Test
    void aModelIsAskedTheSameTwiceMoreAboutTwoPictures() throws ModelException {
        judge.deviation = 0.5;
        Calibration made = calibrate(Manner.ASKED, profile(200, 201, 202));
        Map<String, Integer> times = new HashMap<>();
        judge.judged.forEach(work -> times.merge(work.picture().pixelHash(), 1, Integer::sum));
        assertThat(times.values()).filteredOn(count -> count == 3).hasSize(2);
        assertThat(times.values()).filteredOn(count -> count == 1).hasSize(times.size() - 2);
        assertThat(made.noise()).isBetween(0.3, 5.0);
    }

    @Test
    void whatMeasuresIsShownNearCopiesInstead() throws ModelException {
        Calibration made = calibrate(Manner.MEASURED, profile(200, 201, 202));
        assertThat(judge.judged).extracting(work -> work.picture().pixelHash()).doesNotHaveDuplicates();
        assertThat(made.noise()).isEqualTo(Noise.LEAST);
    }

    @Test
    void whatTheArtistEditedStaysInForceWhileAReferenceIsLeftOut() throws ModelException {
        TasteProfile read = judge.read(
                new ReferenceSet(IntStream.range(0, 4)
                        .mapToObj(i -> new ReferenceSet.Named("r" + i, picture(200 + i)))
                        .toList()),
                Call.unwatched());
        TasteProfile edited = new TasteProfile(
                read.principles(),
                read.paletteTendency(),
                "Edited composition.",
                read.emotionalRegister(),
                read.textureFeel(),
                List.of("edited"),
                read.exemplars());
        calibrate(Manner.MEASURED, edited);
        Critic.Work first = judge.judged.get(0);
        assertThat(first.profile().compositionalStyle()).isEqualTo("Edited composition.");
        assertThat(first.profile().avoidList()).containsExactly("edited");
        assertThat(first.profile().paletteTendency()).isEqualTo("Palette of some.");
    }

    @Test
    void aPaidReadersWordsAreComparedOnlyWhereTheyAreKnown() throws ModelException {
        TasteProfile profile = profile(200, 201, 202);
        calibrate(Manner.ASKED, profile);
        assertThat(judge.judged.get(0).profile().textureFeel()).isEqualTo("Texture of some.");
        judge.judged.clear();
        TasteProfile before = new TasteProfile(
                List.of("Read"), "Other.", "All composition.", "All mood.", "All texture.", List.of(), List.of());
        JudgedTaste edited = new JudgedTaste(profile, "other", Optional.of(before));
        new Calibrator(edited, Manner.ASKED, judge, judge, others(6), Judgements.NONE)
                .calibrate(() -> NOON, Call.unwatched());
        assertThat(judge.judged.get(0).profile().paletteTendency()).isEqualTo("All palette.");
        assertThat(judge.judged.get(0).profile().textureFeel()).isEqualTo("Texture of some.");
    }

    @Test
    void equalReferencesTellNothing() {
        assertThatThrownBy(() -> calibrate(Manner.ASKED, profile(200, 200, 200)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The references are 3 times the same picture, which does not tell how the artist's own"
                        + " pictures vary: add different ones.");
        assertThatThrownBy(() -> calibrate(Manner.ASKED, profile(200, 200, 201)))
                .hasMessageContaining("3 different references at least, and here are 2");
        assertThatThrownBy(() -> calibrate(Manner.ASKED, profile())).hasMessageContaining("holds no reference images");
        assertThat(judge.judged).isEmpty();
    }

    @Test
    void aReferenceGivenTwiceIsLeftOutWithItsTwin() throws ModelException {
        Calibration made = calibrate(Manner.ASKED, profile(200, 201, 202, 200));
        assertThat(made.references()).hasSize(3);
        assertThat(judge.readings).allMatch(set -> set.references().size() == 2);
    }

    @Test
    void whatAJudgeRefusesIsPassedOverAndCounted() throws ModelException {
        judge.fails = work -> work.picture().rgb()[0] >> 16 == 12;
        Calibration made = calibrate(Manner.ASKED, profile(200, 201, 202));
        assertThat(made.unjudged()).isEqualTo(1);
        assertThat(made.sentence()).endsWith("Only 11 of 12 pictures could be judged.");
    }

    @Test
    void aJudgeThatRefusesEverythingIsNotAskedForLong() {
        judge.fails = work -> true;
        assertThatThrownBy(() -> calibrate(Manner.ASKED, profile(200, 201, 202, 203)))
                .isInstanceOf(ModelException.class)
                .hasMessage("seer could not be calibrated: it judged 0 references and 0 other pictures, of each of"
                        + " which it takes 3, and one of them twice. It will not look at that.");
        assertThat(judge.judged).hasSize(Sitting.GIVE_UP);
    }

    @Test
    void whatWasPaidForIsNotAskedAgain() throws ModelException {
        TasteProfile profile = profile(200, 201, 202, 203);
        judge.how = ModelException.Kind.OVER_BUDGET;
        judge.fails = work -> judge.judged.size() > 7;
        assertThatThrownBy(() -> calibrate(Manner.ASKED, profile))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.OVER_BUDGET));
        int read = judge.readings.size();
        int paid = judge.judged.size() - 1;
        judge.fails = work -> false;
        judge.judged.clear();
        judge.readings.clear();
        Calibrator again = calibrator(Manner.ASKED, profile);
        again.calibrate(() -> NOON, Call.unwatched());
        assertThat(judge.judged).hasSize(again.plan().judgements() - paid);
        assertThat(judge.readings).hasSize(again.plan().readings() - read);
        judge.judged.clear();
        calibrate(Manner.ASKED, profile);
        assertThat(judge.judged).isEmpty();
    }

    @Test
    void aDamagedAnswerIsAskedForAgain() throws ModelException {
        TasteProfile profile = profile(200, 201, 202);
        calibrate(Manner.ASKED, profile);
        memory.answers.replaceAll((question, answer) -> question.startsWith("other") ? "eleven" : answer);
        judge.judged.clear();
        calibrate(Manner.ASKED, profile);
        assertThat(judge.judged).hasSize(6);
    }

    @Test
    void itStopsWhenItIsCancelledAndKeepsWhatItHas() {
        Cancellation cancellation = new Cancellation();
        judge.before = () -> {
            if (judge.judged.size() == 4) cancellation.cancel();
        };
        Call call = Call.unwatched().withCancellation(cancellation);
        assertThatThrownBy(
                        () -> calibrator(Manner.ASKED, profile(200, 201, 202)).calibrate(() -> NOON, call))
                .isInstanceOf(CancellationException.class);
        assertThat(judge.judged).hasSize(5);
        assertThat(memory.answers).hasSize(5 + judge.readings.size());
    }

    @ParameterizedTest
    @EnumSource
    void progressGoesFromNothingToNearlyAllAndNeverBack(Manner manner) throws ModelException {
        List<Double> fractions = new ArrayList<>();
        Call call = Call.unwatched().withProgress((message, fraction) -> fractions.add(fraction));
        calibrator(manner, profile(200, 201, 202)).calibrate(() -> NOON, call);
        assertThat(fractions).isSorted().allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(fractions.get(0)).isZero();
        assertThat(fractions.get(fractions.size() - 1)).isGreaterThan(0.95);
    }

    @Test
    void aPlanIsToldAsANumberOfQuestions() {
        assertThat(calibrator(Manner.ASKED, profile(200, 201, 202, 203)).plan().words())
                .isEqualTo("22 questions");
    }
}
