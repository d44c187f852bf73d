package air.create;

import air.taste.Check;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the artist is told of what is made: each sentence once in a run. */
final class Notes {
    private final Artist artist;
    private final Set<String> told = new LinkedHashSet<>();

    Notes(Artist artist) {
        this.artist = artist;
    }

    void tell(List<String> sentences) {
        for (String sentence : sentences) if (told.add(sentence)) artist.noted(sentence);
    }

    /** What the critic cannot see of what was asked. */
    void tellUnseen(List<Check.Answered> answers) {
        String questions = answers.stream()
                .filter(answered -> answered.finding() == Check.Finding.UNSEEN)
                .map(answered -> answered.check().question())
                .collect(Collectors.joining(" "));
        if (!questions.isEmpty()) tell(List.of("The critic cannot see this, so look yourself: " + questions));
    }

    /** Remembers what the artist has heard otherwise. */
    void add(List<String> sentences) {
        told.addAll(sentences);
    }

    /** All of them, in order. */
    List<String> all() {
        return List.copyOf(told);
    }
}
