package air.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {
    private static final int LEAST = 150;

    static Stream<SaidTable.Line> lines() {
        return SaidTable.lines();
    }

    @Test
    void theTableIsLongEnoughToMeanSomething() {
        assertThat(lines().map(SaidTable.Line::sentence).distinct().count()).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void nounsThatAreGivenAreThingsOfTheirOwn() {
        Set<String> own = Set.of("blorf", "zeppelin cat");

        Sentence read = Sentence.read("three blorfs beside a zeppelin cat", own);

        assertThat(read.things()).extracting(thing -> thing.concept().name()).containsExactly("blorf", "zeppelin cat");
        assertThat(read.things().get(0).count()).isEqualTo(3);
        assertThat(read.unknown()).isEmpty();
        assertThat(Sentence.read("three blorfs beside a zeppelin cat").unknown())
                .containsExactly("blorfs");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsWhatAPersonMeans(SaidTable.Line line) {
        Sentence read = Sentence.read(line.sentence());

        assertSoftly(softly -> {
            softly.assertThat(read.things().stream().map(SaidTable::of).toList())
                    .as("things")
                    .isEqualTo(line.things());
            softly.assertThat(SaidTable.links(read)).as("links").isEqualTo(line.links());
            softly.assertThat(SaidTable.whole(read)).as("whole").isEqualTo(SaidTable.whole(line));
            softly.assertThat(read.refused()).as("refused").isEqualTo(line.refused());
            softly.assertThat(read.unknown()).as("unknown").isEqualTo(line.unknown());
            softly.assertThat(read.subjectUnknown()).as("subject unknown").isEqualTo(line.lost());
            softly.assertThat(String.join(" ", read.notes())).as("notes").contains(line.note());
        });
    }

    @Test
    void keepsWhatALongTextIsAboutAndSaysWhatIsLeftOut() {
        String start = "a cat on a chair, a dog, a horse, a boat, a church, a house, a tree, ";
        String text = start + "an owl and a swan in the rain, ".repeat(30);

        Sentence read = Sentence.read(text);

        assertThat(text.split(" ")).hasSizeGreaterThan(200);
        assertThat(read.things()).hasSizeLessThanOrEqualTo(8);
        assertThat(read.things().get(0).concept().name()).isEqualTo("cat");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("swan"));
    }

    @Test
    void readsNoMoreThanAThousandWords() {
        assertThat(Sentence.read("a cat ".repeat(5000)).notes())
                .anySatisfy(note -> assertThat(note).contains("1000 words"));
    }

    @Test
    void saysEveryWordThatIsNotUnderstoodOnce() {
        assertThat(Sentence.read("a zorblax, another zorblax and a frumious zorblax")
                        .unknown())
                .containsExactly("zorblax");
    }

    @Provide
    Arbitrary<String> sayings() {
        List<String> words = List.of(
                "a",
                "the",
                "cat",
                "boats",
                "sea",
                "on",
                "under",
                "between",
                "with",
                "of",
                "and",
                ",",
                ".",
                "no",
                "it",
                "sleeping",
                "reads",
                "red",
                "in",
                "night",
                "rain",
                "two",
                "99",
                "flock",
                "who",
                "like",
                "zorblax",
                "left",
                "in the distance",
                "full of",
                "🐱",
                "猫",
                "の上に",
                "sur",
                "und",
                "'",
                "-",
                "old",
                "table");
        return Arbitraries.of(words).list().ofMaxSize(40).map(list -> String.join(" ", list));
    }

    @Property(tries = 2000)
    void readsAnySaying(@ForAll("sayings") String text) {
        check(Sentence.read(text));
    }

    @Property(tries = 1000)
    void readsAnyText(@ForAll String text) {
        check(Sentence.read(text));
    }

    private static void check(Sentence read) {
        assertThat(read.things()).hasSizeLessThanOrEqualTo(8).allSatisfy(thing -> {
            assertThat(thing.count()).isBetween(1, 30);
            assertThat(thing.size()).isBetween(0.4, 2.0);
            assertThat(thing.distance()).isBetween(0.0, 1.0);
            assertThat(read.refused()).doesNotContain(thing.concept().name());
        });
        assertThat(read.links()).doesNotHaveDuplicates().allSatisfy(link -> {
            assertThat(link.from()).isBetween(0, read.things().size() - 1).isNotEqualTo(link.to());
            assertThat(link.to()).isBetween(0, read.things().size() - 1);
        });
        assertThat(read.unknown()).doesNotHaveDuplicates();
        if (read.subjectUnknown()) assertThat(read.unknown()).isNotEmpty();
    }
}
