package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void wordsStandLeftAndFiguresRight() {
        Table table = new Table().left("name").right("n").row("a", 5).row("bcdefg", 12);
        assertThat(table.text()).isEqualTo("name     n\na        5\nbcdefg  12");
    }

    @Test
    void whatIsCutKeepsItsBeginningAndItsEnd() {
        Table table = new Table().cut("model").left("x").row("a" + "b".repeat(100) + "c", "y");
        String row = table.text().lines().skip(1).findFirst().orElseThrow();
        assertThat(row).hasSize(Table.WIDTH).startsWith("ab").endsWith("bc  y").contains("b...b");
    }

    @Test
    void whatIsWrappedGoesOnInItsColumn() {
        Table table =
                new Table().left("k").wrapped("v").row("key", "word ".repeat(40).strip());
        assertThat(table.text().lines()).allMatch(line -> line.length() <= Table.WIDTH);
        assertThat(table.text().lines().skip(2)).allMatch(line -> line.startsWith("     word"));
        assertThat(table.text().replaceAll("\\s+", " "))
                .endsWith("word ".repeat(40).strip());
    }

    @Test
    void wordThatIsTooLongStaysWhole() {
        String path = "/" + "folder/".repeat(20) + "file.png";
        assertThat(new Table().left("").wrapped("").row("file", path).text()).isEqualTo("file  " + path);
    }

    @Test
    void theWidestColumnGivesWayFirst() {
        Table table = new Table().cut("a").cut("b").row("short enough for all", "b".repeat(90));
        assertThat(table.text()).contains("short enough for all  bbb");
    }

    @Test
    void noHeadsNoHeadLine() {
        assertThat(new Table().left("").left("").row("a", "b").text()).isEqualTo("a  b");
    }

    @Test
    void lineBreaksInACellDoNotBreakTheRow() {
        assertThat(new Table().cut("a").left("b").row("one\ntwo", "x").text()).endsWith("one two  x");
    }
}
