package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.loop.LoopSettings;
import air.loop.Round;
import ij.gui.Plot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plot as it would be drawn. */
class ScorePlotTest {
    private static final LoopSettings SETTINGS = new LoopSettings(8, 6, 4);

    @Test
    void plotHasRoomForEveryRoundAndTheWholeScale() {
        assertThat(new ScorePlot(SETTINGS, 0).plot(List.of()).getLimits()).containsExactly(0.5, 4.5, 0, 10);
    }

    @Test
    void plotAfterARestartBeginsWithItsOwnRounds() {
        Plot plot = new ScorePlot(SETTINGS, 3).plot(List.of(RunDesk.round(4, 5), RunDesk.round(5, 7)));
        assertThat(plot.getLimits()).containsExactly(3.5, 7.5, 0, 10);
        assertThat(plot.getDataObjectArrays(2)[0]).containsExactly(4, 5);
        assertThat(plot.getDataObjectArrays(2)[1]).containsExactly(5, 7);
    }

    @Test
    void thresholdAndGateAreLinesAcross() {
        Plot plot = new ScorePlot(SETTINGS, 0).plot(List.of());
        assertThat(plot.getNumPlotObjects()).isEqualTo(2);
        assertThat(plot.getDataObjectArrays(0)[0]).containsExactly(0.5f, 4.5f);
        assertThat(plot.getDataObjectArrays(0)[1]).containsOnly(8);
        assertThat(plot.getDataObjectArrays(1)[1]).containsOnly(6);
    }

    @Test
    void otherCandidatesArePointsAndTheBestSoFarIsALine() {
        Plot plot = new ScorePlot(SETTINGS, 0).plot(List.of(RunDesk.round(1, 1, 5.0, 7.0, null)));
        assertThat(plot.getNumPlotObjects()).isEqualTo(5);
        assertThat(plot.getDataObjectArrays(2)[1]).containsExactly(7);
        assertThat(plot.getDataObjectArrays(3)[1]).containsExactly(5);
        assertThat(plot.getDataObjectArrays(4)[1]).containsExactly(7);
    }

    @Test
    void measuredScoresAreASeriesOfTheirOwnAndIntervalsUprightLines() {
        Round round = new Round(1, "prompt", RunDesk.reply(), RunDesk.detailed(7), true, Duration.ZERO, Duration.ZERO);
        Plot plot = new ScorePlot(SETTINGS, 0).plot(List.of(round));
        assertThat(plot.getDataObjectArrays(3)[1]).containsExactly(5);
        assertThat(plot.getDataObjectArrays(4)[0]).containsExactly(1, 1);
        assertThat(plot.getDataObjectArrays(4)[1]).containsExactly(6.5f, 7.5f);
    }
}
