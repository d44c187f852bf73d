package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import air.loop.Candidate;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.TasteFixtures;
import ij.measure.ResultsTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CritiqueTableTest {
    private final RunDesk desk = new RunDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyCritiqueIsARowWithItsScoresAndWords() {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, 1.5 + dimension.ordinal());
        int before = CritiqueTable.table().size();

        CritiqueTable.add("AIR 1", "embedded", new Critique(6.25, breakdown, "Too warm.", "a boat, cooler"));
        CritiqueTable.add("AIR 2", "gpt", TasteFixtures.critique(8, "a boat"));

        ResultsTable table = CritiqueTable.table();
        assertThat(table.size()).isEqualTo(before + 2);
        assertThat(table.getStringValue("Image", before)).isEqualTo("AIR 1");
        assertThat(table.getValue("Score", before)).isEqualTo(6.25);
        for (Dimension dimension : Dimension.values())
            assertThat(table.getValue(dimension.title(), before)).isEqualTo(1.5 + dimension.ordinal());
        assertThat(table.getStringValue("Critique", before)).isEqualTo("Too warm.");
        assertThat(table.getStringValue("Revised prompt", before)).isEqualTo("a boat, cooler");
        assertThat(table.getStringValue("Critic", before)).isEqualTo("embedded");
        assertThat(table.getStringValue("Image", before + 1)).isEqualTo("AIR 2");
        assertThat(table.getStringValue("Critic", before + 1)).isEqualTo("gpt");
    }

    @Test
    void scoresAreShownWithOneDecimal() {
        CritiqueTable.add("AIR 1", "embedded", TasteFixtures.critique(6.27, "a boat"));
        ResultsTable table = CritiqueTable.table();
        assertThat(table.getRowAsString(table.size() - 1)).contains("AIR 1\t6.3\t\t\t\t6.3\t");
    }

    @Test
    void whatIsKnownOfAScoreStandsBesideIt() {
        int row = CritiqueTable.table().size();
        CritiqueTable.add("AIR 1", "gpt", RunDesk.detailed(7.5));
        ResultsTable table = CritiqueTable.table();
        assertThat(table.getValue("Low", row)).isEqualTo(7);
        assertThat(table.getValue("High", row)).isEqualTo(8);
        assertThat(table.getValue("Measured", row)).isEqualTo(5.5);
        assertThat(table.getStringValue("Unmet", row)).isEqualTo("no boat");
        assertThat(table.getStringValue("Findings", row)).isEqualTo("Palette, -0.8: The sky is too warm.");
    }

    @Test
    void whatIsNotKnownIsAnEmptyCellAndNoNumber() {
        int row = CritiqueTable.table().size();
        CritiqueTable.add("AIR 1", "gpt", TasteFixtures.critique(8, "a boat"));
        ResultsTable table = CritiqueTable.table();
        for (String column : new String[] {"Low", "High", "Measured", "Unmet", "Findings", "Candidate"})
            assertThat(table.getStringValue(column, row)).as(column).isEmpty();
    }

    @Test
    void candidateThatWasNotScoredHasTheReasonInPlaceOfACritique() {
        int row = CritiqueTable.table().size();
        Candidate loser = RunDesk.candidate(1).unscored("2b lost to 2a.", Duration.ZERO);
        CritiqueTable.add("AIR 2b", new Candidate.Name(2, 1), "gpt", loser);
        ResultsTable table = CritiqueTable.table();
        assertThat(table.getStringValue("Score", row)).isEmpty();
        assertThat(table.getStringValue("Palette", row)).isEmpty();
        assertThat(table.getStringValue("Critique", row)).isEqualTo("2b lost to 2a.");
        assertThat(table.getStringValue("Candidate", row)).isEqualTo("2b");
    }
}
