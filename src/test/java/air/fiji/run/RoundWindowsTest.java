package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.image.OpenWindows;
import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Round;
import air.studio.Run;
import ij.ImagePlus;
import ij.WindowManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundWindowsTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private RoundWindows windows(String intent, boolean prompts) {
        Brief brief = RunDesk.brief(intent);
        Run run = desk.open(intent);
        return new RoundWindows(brief, run, RunDesk.models(run), 0, prompts);
    }

    private static ImagePlus make(RoundWindows windows, Round round) {
        windows.show(round.number(), round.prompt(), round.reply());
        ImagePlus shown = OpenWindows.all().get(OpenWindows.all().size() - 1);
        windows.complete(round);
        return shown;
    }

    private static String info(ImagePlus image) {
        return (String) image.getProperty("Info");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a boat'; 'a boat'",
                "' a\n\tboat | at  dawn\n'; 'a boat / at dawn'",
                "'0123456789012345678901234567890123456789'; '0123456789012345678901234567890123456789'",
                "'01234567890123456789012345678901234567890'; '012345678901234567890123456789012345678…'",
                "'01234567890123456789012345678901234567 and more'; '01234567890123456789012345678901234567…'"
            })
    void intentIsOneShortLineInTitles(String intent, String shown) {
        assertThat(RoundWindows.shortIntent(intent)).isEqualTo(shown);
        assertThat(windows(intent, true).shortIntent()).isEqualTo(shown);
    }

    @Test
    void pictureHasAWindowBeforeItsScore() {
        RoundWindows windows = windows("a boat", true);
        windows.show(3, "a boat, low", RunDesk.reply("Understood: boat."));
        assertThat(desk.desk.titles()).containsExactly("AIR 3 · a boat");
        assertThat(info(OpenWindows.all().get(0)))
                .contains("Prompt: a boat, low\n", "Note: Understood: boat.\n")
                .doesNotContain("Score:", "Critic:");
    }

    @Test
    void critiqueCompletesTitleInfoLogAndTable() {
        int rows = CritiqueTable.table().size();
        ImagePlus image = make(windows("a boat", true), RunDesk.round(2, 7.25));
        assertThat(image.getTitle()).isEqualTo("AIR 2 · 7.3 · a boat");
        assertThat(info(image)).contains("Score: 7.3 of 10\n", "Critic: embedded\n", "Revised prompt: revised 2\n");
        assertThat(desk.log()).contains("Iteration 2 — score 7.3/10\n", "revised 2\n");
        assertThat(CritiqueTable.table().size()).isEqualTo(rows + 1);
        assertThat(CritiqueTable.table().getStringValue("Image", rows)).isEqualTo("AIR 2 · 7.3 · a boat");
    }

    @Test
    void promptsStayOutOfTheInfoWhereTheyMayNotBeInFiles() {
        ImagePlus image = make(windows("a boat", false), RunDesk.round(1, 7));
        assertThat(info(image)).contains("Score: 7.0").doesNotContain("prompt 1", "revised 1", "a boat");
    }

    @Test
    void activatedWindowIsTheOneThatIsOpen() {
        RoundWindows windows = windows("a boat", true);
        Round first = RunDesk.round(1, 5);
        ImagePlus image = make(windows, first);
        make(windows, RunDesk.round(2, 4));
        assertThat(windows.activate(first)).isSameAs(image);
        assertThat(WindowManager.getCurrentImage()).isSameAs(image);
        assertThat(desk.desk.titles()).hasSize(2);
    }

    @Test
    void closedWindowIsShownAgainWithAllThatIsKnown() {
        RoundWindows windows = windows("a boat", true);
        Round round = RunDesk.round(1, 5);
        ImagePlus closed = make(windows, round);
        closed.close();

        ImagePlus again = windows.activate(round);

        assertThat(again).isNotSameAs(closed);
        assertThat(desk.desk.titles()).containsExactly("AIR 1 · 5.0 · a boat");
        assertThat(info(again)).contains("Prompt: prompt 1\n", "Critic: embedded\n");
        assertThat(again.changes).as("ImageJ asks before it throws it away").isTrue();
        assertThat(windows.activate(round)).as("open from now on").isSameAs(again);
    }

    @Test
    void windowClosedBeforeItsCritiqueStaysClosed() {
        RoundWindows windows = windows("a boat", true);
        Round round = RunDesk.round(1, 5);
        windows.show(1, round.prompt(), round.reply());
        OpenWindows.all().get(0).close();

        windows.complete(round);

        assertThat(desk.desk.titles()).isEmpty();
        assertThat(desk.log()).contains("Iteration 1 — score 5.0/10");
    }

    @Test
    void roundWithoutAWindowGetsOne() {
        ImagePlus image = windows("a boat", true).activate(RunDesk.round(4, 6));
        assertThat(image.getTitle()).isEqualTo("AIR 4 · 6.0 · a boat");
        assertThat(WindowManager.getCurrentImage()).isSameAs(image);
    }

    private RoundWindows candidates(int count) {
        Brief any = RunDesk.brief("a boat");
        Brief brief = new Brief(
                any.intent(),
                any.profile(),
                any.width(),
                any.height(),
                any.seed(),
                any.settings().withCandidates(count));
        Run run = desk.open("a boat");
        return new RoundWindows(brief, run, RunDesk.models(run), 0, true);
    }

    @Test
    void everyCandidateHasAWindowBeforeAnythingHasLookedAtIt() {
        RoundWindows windows = candidates(2);
        windows.show(1, RunDesk.candidate(0));
        windows.show(1, RunDesk.candidate(1));
        assertThat(desk.desk.titles()).containsExactly("AIR 1a · a boat", "AIR 1b · a boat");
        assertThat(info(OpenWindows.all().get(1))).contains("Prompt: prompt\n", "Seed: 8\n");
    }

    @Test
    void chosenCandidateIsActiveAndTheOthersSayThatTheyAreNot() {
        RoundWindows windows = candidates(3);
        for (int i = 0; i < 3; i++) windows.show(2, RunDesk.candidate(i));
        windows.complete(RunDesk.round(2, 1, null, 7.4, 6.0));
        assertThat(desk.desk.titles())
                .containsExactly(
                        "AIR 2a · not chosen · a boat", "AIR 2b · 7.4 · a boat", "AIR 2c · not chosen · a boat");
        assertThat(WindowManager.getCurrentImage().getTitle()).startsWith("AIR 2b");
        assertThat(info(OpenWindows.all().get(0))).doesNotContain("Score:", "Critic:");
        assertThat(info(OpenWindows.all().get(2))).contains("Score: 6.0");
    }

    @Test
    void candidateThatAPersonPrefersTakesTheOthersPlace() {
        RoundWindows windows = candidates(2);
        for (int i = 0; i < 2; i++) windows.show(1, RunDesk.candidate(i));
        Round round = RunDesk.round(1, 0, 7.0, 6.5);
        windows.complete(round);
        windows.choose(round.choosing(1));
        assertThat(desk.desk.titles()).containsExactly("AIR 1a · not chosen · a boat", "AIR 1b · 6.5 · a boat");
        assertThat(WindowManager.getCurrentImage().getTitle()).startsWith("AIR 1b");
    }

    @Test
    void scoreOfACalibratedCriticComesWithWhereItLies() {
        RoundWindows windows = candidates(2);
        Candidate candidate = RunDesk.candidate(0);
        windows.show(1, candidate);
        windows.judged(1, candidate.scored(RunDesk.detailed(7.5), Duration.ZERO));
        assertThat(desk.desk.titles()).containsExactly("AIR 1a · 7.5 [7.0-8.0] · a boat");
        assertThat(desk.log()).isEqualTo("AIR Generate: 1a: 7.5 [7.0-8.0]; measured 5.5.\n");
    }

    @Test
    void comparisonIsALineInTheLog() {
        Candidate.Name challenger = new Candidate.Name(2, 1);
        Candidate.Name incumbent = new Candidate.Name(1, 0);
        RoundWindows windows = candidates(2);
        windows.compared(new Comparison(challenger, incumbent, Comparison.Verdict.CHALLENGER, 2, "Its sky is calmer."));
        windows.compared(new Comparison(challenger, incumbent, Comparison.Verdict.NONE, 2, ""));
        assertThat(desk.log())
                .isEqualTo("AIR Generate: 2b against 1a: 2b is better. Its sky is calmer.\n"
                        + "AIR Generate: 2b against 1a: no verdict, so 1a stays.\n");
    }
}
