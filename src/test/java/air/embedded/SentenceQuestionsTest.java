package air.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Call;
import air.taste.Check;
import air.taste.Critic.Work;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceQuestionsTest {
    private static final SentenceQuestions QUESTIONS = new SentenceQuestions();

    /** A line of the table. */
    record Line(String intent, List<String> avoid, List<String> questions) {}

    static Stream<Line> lines() throws IOException {
        try (InputStream in = SentenceQuestionsTest.class.getResourceAsStream("questions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SentenceQuestionsTest::line);
        }
    }

    private static Line line(String line) {
        String[] columns = line.split("\\|", -1);
        String asked = columns[0].strip();
        boolean avoid = asked.startsWith("- ");
        return new Line(
                avoid ? "" : asked,
                avoid ? parts(asked.substring(2), ";") : List.of(),
                columns.length < 2 ? List.of() : parts(columns[1], " / "));
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Check> about(String intent, String... avoid) {
        return QUESTIONS.about(intent, profile(List.of(avoid)));
    }

    private static TasteProfile profile(List<String> avoid) {
        return new TasteProfile(List.of("few"), "grey", "wide", "calm", "soft", avoid, List.of());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void asksInEnglishWhatTheIntentShowsAndWhatTheAvoidListNames(Line line) {
        assertThat(QUESTIONS.about(line.intent, profile(line.avoid)))
                .extracting(Check::question)
                .containsExactlyElementsOf(line.questions);
    }

    @Test
    void everyQuestionSaysWhatIsWrongWhereItsAnswerIsNotTheOneHopedFor() {
        assertThat(about("two birds in a tree", "text", "people"))
                .containsExactly(
                        new Check(Check.Kind.SUBJECT, "Are there any birds in the picture?", true, "no birds"),
                        new Check(Check.Kind.SUBJECT, "Is there a tree in the picture?", true, "no tree"),
                        new Check(
                                Check.Kind.NUMBER,
                                "Are there exactly two birds in the picture?",
                                true,
                                "not exactly two birds"),
                        new Check(Check.Kind.RELATION, "Are the birds in the tree?", true, "the birds not in the tree"),
                        new Check(
                                Check.Kind.AVOIDED, "Is there any text in the picture?", false, "text in the picture"),
                        new Check(
                                Check.Kind.AVOIDED,
                                "Are there any people in the picture?",
                                false,
                                "people in the picture"));
    }

    @Test
    void whatIsNotUnderstoodIsQuotedWithoutBreakingTheQuestion() {
        String question =
                about("the \"zorblax\"\n" + "zorb ".repeat(200)).get(0).question();
        assertThat(question)
                .startsWith("Does the picture show: \"the 'zorblax' zorb")
                .endsWith("…\"?");
        assertThat(question).hasSizeLessThan(350).doesNotContain("\n");
    }

    @Test
    void aBlankIntentAsksForNothing() {
        assertThat(about("  ")).isEmpty();
    }

    @Test
    void theEmbeddedCriticCannotSeeWhatAPictureShows() {
        TasteProfile profile = profile(List.of("text"));
        Work work = new Work(TasteFixtures.picture(64, 48, 0x808080), profile, "a boat", List.of());
        assertThat(new Embedded().check("a boat", work, Call.unwatched()))
                .hasSize(2)
                .allMatch(answered -> answered.finding() == Check.Finding.UNSEEN);
    }
}
