package air.store;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a database has words asked for: around a word, after the beginning of one, between what must all be, and any. */
record WordSyntax(String quote, String beginning, String and, String or) {
    /** All of the words, something that begins as each of the beginnings, and one of {@code either}, unless empty. */
    String query(List<String> words, List<String> beginnings, List<String> either) {
        UnaryOperator<String> quoted = word -> quote + word + quote;
        String one = either.stream().map(quoted).collect(Collectors.joining(or, "(", ")"));
        return Stream.of(
                        words.stream().map(quoted),
                        beginnings.stream().map(word -> quoted.apply(word) + beginning),
                        Stream.of(one).filter(any -> !either.isEmpty()))
                .flatMap(terms -> terms)
                .collect(Collectors.joining(and));
    }
}
