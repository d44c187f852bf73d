package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.report.Assets;
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

class SearchResultsTest {
    private static final int TOTAL = 100_000;

    private final List<AssetQuery> queries = new ArrayList<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private int changes;
    private final SearchResults results = new SearchResults(this::find, () -> changes++);

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
        results.ask(AssetQuery.LATEST);
        answerAll();
        assertThat(results.getElementAt(7_777)).as("not there yet").isNull();
        answerAll();
        assertThat(results.getElementAt(7_777).number()).isEqualTo(7_777);
        assertThat(queries).extracting(AssetQuery::offset).containsExactly(0, 7_700);
        assertThat(changes).isOne();
    }

    @Test
    void scrollingOnReachesTheLastOfAHundredThousand() {
        results.ask(AssetQuery.LATEST);
        answerAll();
        assertThat(results.more()).isTrue();
        for (int pages = 0; results.more() && pages < TOTAL / SearchResults.PAGE; pages++) {
            results.getElementAt(results.getSize() - 1);
            answerAll();
        }
        assertThat(results.getSize()).isEqualTo(TOTAL);
        results.getElementAt(TOTAL - 1);
        answerAll();
        assertThat(results.getElementAt(TOTAL - 1).number()).isEqualTo(TOTAL - 1);
    }

    @Test
    void pagesPassedByAreNotFetched() {
        results.ask(AssetQuery.LATEST);
        answerAll();
        int size = results.getSize();
        for (int i = 0; i < size; i += SearchResults.PAGE) results.getElementAt(i);
        answerAll();
        assertThat(queries).hasSizeLessThanOrEqualTo(2 + SearchResults.MOST_WAITING);
        assertThat(results.getElementAt(size - 1))
                .as("where the scrolling ended")
                .isNotNull();
    }

    @Test
    void fewPagesStayInMemory() {
        results.ask(AssetQuery.LATEST);
        answerAll();
        for (int page = 1; page <= SearchResults.MOST_PAGES; page++) {
            results.getElementAt(page * SearchResults.PAGE);
            answerAll();
        }
        assertThat(results.getElementAt(0)).as("the page looked at longest ago").isNull();
    }

    @Test
    void answersToAnOlderSearchAreDropped() {
        results.ask(AssetQuery.LATEST.withWords("old"));
        results.ask(AssetQuery.LATEST.withWords("new"));
        answers.removeLast().run();
        results.getElementAt(500);
        answerAll();
        assertThat(queries).extracting(AssetQuery::words).containsExactly("old", "new", "new");
        assertThat(changes).isOne();
    }

    @Test
    void aChangedAssetIsShownAsItIsNow() {
        results.ask(AssetQuery.LATEST);
        answerAll();
        Asset changed = Assets.asset(5, "another", "another", java.util.Optional.empty());
        results.replace(changed);
        assertThat(results.getElementAt(5)).isEqualTo(changed);
        assertThat(results.getElementAt(4).number()).isEqualTo(4);
    }
}
