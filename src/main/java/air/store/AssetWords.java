package air.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The words an asset is found by, and how a query asks for them. */
final class AssetWords {
    private static final char MODEL = 'm';
    private static final char TAG = 't';
    private static final char FAVOURITE = 'f';
    private static final char SCORE = 's';
    private static final char RATING = 'r';
    private static final char MONTH = 'c';
    private static final int MOST_MONTHS = 24;

    private AssetWords() {}

    static List<String> of(Asset asset) {
        Words words = new Words()
                .text(asset.prompt())
                .text(asset.intent())
                .text(asset.model())
                .texts(asset.tags())
                .mark(MODEL, asset.model())
                .mark(MONTH, month(asset.created()).toString());
        asset.critique().ifPresent(c -> words.text(c.reasoning()));
        asset.tags().forEach(tag -> words.mark(TAG, tag));
        if (asset.favourite()) words.mark(FAVOURITE, "");
        asset.score().ifPresent(score -> words.upTo(SCORE, score));
        asset.rating().ifPresent(rating -> words.upTo(RATING, rating));
        return words.list();
    }

    /** Whole words that a query's assets have. */
    static List<String> whole(AssetQuery query) {
        List<String> typed = new Words().text(query.words()).list();
        Words marks = new Words().texts(typed.isEmpty() ? typed : typed.subList(0, typed.size() - 1));
        query.model().ifPresent(model -> marks.mark(MODEL, model));
        query.tag().ifPresent(tag -> marks.mark(TAG, Tags.plain(tag)));
        if (query.favourites()) marks.mark(FAVOURITE, "");
        query.leastScore().ifPresent(least -> marks.mark(SCORE, floor(least)));
        query.leastRating().ifPresent(least -> marks.mark(RATING, floor(least)));
        return marks.list();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    /** Marks of the months from one moment to another; none where they are so many that they would not help. */
    static List<String> months(Instant from, Instant until) {
        YearMonth first = month(from);
        long months = first.until(month(until), ChronoUnit.MONTHS) + 1;
        Words marks = new Words();
        for (int i = 0; months <= MOST_MONTHS && i < months; i++)
            marks.mark(MONTH, first.plusMonths(i).toString());
        return marks.list();
    }

    private static String floor(double least) {
        return Integer.toString((int) Math.max(0, Math.floor(least)));
    }

    /** A mark of assets with this score or better, to look among the best first. */
    static List<String> withScore(List<String> words, int least) {
        List<String> more = new ArrayList<>(words);
        more.addAll(new Words().mark(SCORE, Integer.toString(least)).list());
        return more;
    }

    /** The last word may be the beginning of one. */
    static List<String> beginnings(AssetQuery query) {
        List<String> typed = new Words().text(query.words()).list();
        return typed.isEmpty() ? List.of() : typed.subList(typed.size() - 1, typed.size());
    }
}
