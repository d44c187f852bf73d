package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.image.OpenWindows;
import air.loop.Brief;
import air.loop.Round;
import air.studio.Run;
import ij.ImagePlus;
import ij.WindowManager;
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
}
