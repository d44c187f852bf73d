package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final int TOTAL = 100_000;

    private final List<AssetQuery> queries = new ArrayList<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private int changes;
    private final Shelf shelf = new Shelf(this::find, () -> changes++);

    private void find(AssetQuery query, Consumer<Library.Found> answer) {
        queries.add(query);
        List<Asset> page = LongStream.range(
                        Math.min(TOTAL, query.offset()), Math.min(TOTAL, query.offset() + query.most()))
                .mapToObj(Assets::numbered)
                .toList();
        answers.add(() -> answer.accept(new Library.Found(page, Library.MOST_COUNTED, true)));
    }

    private void answerAll() {
        while (!answers.isEmpty()) answers.remove().run();
    }

    @Test
    void oneOfManyIsFetchedWithItsPageOnly() {
        shelf.ask(AssetQuery.LATEST);
        answerAll();
        assertThat(shelf.getElementAt(7_777)).as("not there yet").isNull();
        answerAll();
        assertThat(shelf.getElementAt(7_777).number()).isEqualTo(7_777);
        assertThat(queries).extracting(AssetQuery::offset).containsExactly(0, 7_700);
        assertThat(changes).isOne();
    }

    @Test
    void scrollingOnReachesTheLastOfAHundredThousand() {
        shelf.ask(AssetQuery.LATEST);
        answerAll();
        assertThat(shelf.more()).isTrue();
        for (int pages = 0; shelf.more() && pages < TOTAL / Shelf.PAGE; pages++) {
            shelf.getElementAt(shelf.getSize() - 1);
            answerAll();
        }
        assertThat(shelf.getSize()).isEqualTo(TOTAL);
        shelf.getElementAt(TOTAL - 1);
        answerAll();
        assertThat(shelf.getElementAt(TOTAL - 1).number()).isEqualTo(TOTAL - 1);
    }

    @Test
    void pagesPassedByAreNotFetched() {
        shelf.ask(AssetQuery.LATEST);
        answerAll();
        int size = shelf.getSize();
        for (int i = 0; i < size; i += Shelf.PAGE) shelf.getElementAt(i);
        answerAll();
        assertThat(queries).hasSizeLessThanOrEqualTo(2 + Shelf.MOST_WAITING);
        assertThat(shelf.getElementAt(size - 1)).as("where the scrolling ended").isNotNull();
    }

    @Test
    void fewPagesStayInMemory() {
        shelf.ask(AssetQuery.LATEST);
        answerAll();
        for (int page = 1; page <= Shelf.MOST_PAGES; page++) {
            shelf.getElementAt(page * Shelf.PAGE);
            answerAll();
        }
        assertThat(shelf.getElementAt(0)).as("the page looked at longest ago").isNull();
    }

    @Test
    void answersToAnOlderSearchAreDropped() {
        shelf.ask(AssetQuery.LATEST.withWords("old"));
        shelf.ask(AssetQuery.LATEST.withWords("new"));
        answers.removeLast().run();
        shelf.getElementAt(500);
        answerAll();
        assertThat(queries).extracting(AssetQuery::words).containsExactly("old", "new", "new");
        assertThat(changes).isOne();
    }

    @Test
    void aChangedAssetIsShownAsItIsNow() {
        shelf.ask(AssetQuery.LATEST);
        answerAll();
        Asset changed = Assets.asset(5, "another", "another", java.util.Optional.empty());
        shelf.replace(changed);
        assertThat(shelf.getElementAt(5)).isEqualTo(changed);
        assertThat(shelf.getElementAt(4).number()).isEqualTo(4);
    }
}
