package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private final TextTable table = new TextTable("Model", ">Calls");

    @Test
    void isCopiedWithItsTitlesAndTabsBetween() {
        table.fill(List.of(List.of("fal/flux-dev", "3"), List.of("embedded", "12")));
        assertThat(table.text()).isEqualTo("Model\tCalls\nfal/flux-dev\t3\nembedded\t12\n");
    }

    @Test
    void tabsAndLinesInACellDoNotBreakTheTable() {
        table.fill(List.of(List.of("a\tb\nc", "1")));
        assertThat(table.text().lines()).hasSize(2).last().isEqualTo("a b c\t1");
    }

    @Test
    void newRowsTakeThePlaceOfTheOld() {
        table.fill(List.of(List.of("old", "1")));
        table.fill(List.of());
        assertThat(table.text()).isEqualTo("Model\tCalls\n");
    }
}
