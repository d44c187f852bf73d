package air.engine.sentence;

import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Season;
import air.engine.words.Concepts;
import air.engine.words.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a sentence's words one after the other. */
final class SentenceReader {
    Sentence read(String text) {
        List<Thing> things = new ArrayList<>();
        for (List<String> clause : English.clauses(text))
            for (String word : clause)
                Concepts.of(word)
                        .ifPresent(c -> things.add(
                                new Thing(c, word, 1, "", 1, 0.3, Thing.Side.ANYWHERE, Optional.empty(), false)));
        return new Sentence(
                things,
                List.of(),
                Hour.UNSAID,
                Season.UNSAID,
                Set.of(),
                Optional.empty(),
                false,
                false,
                Set.of(),
                List.of(),
                List.of(),
                false);
    }
}
