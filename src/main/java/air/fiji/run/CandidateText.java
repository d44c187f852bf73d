package air.fiji.run;

import air.loop.Candidate;
import air.loop.Comparison;
import air.report.CritiqueText;
import air.taste.Check;
import air.taste.Critique;
import air.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What windows, table and Log say of a run's pictures. */
final class CandidateText {
    private CandidateText() {}

    /** What was measured of a candidate, beside another critic's judgement or in place of one. */
    static Optional<Critique.Measured> measured(Candidate candidate) {
        Optional<Critique> critique = candidate.critique();
        // Where the embedded engine judges, its measures are the judgement.
        return critique.flatMap(c -> c.details().measured())
                .or(candidate::measured)
                .filter(m -> critique.isEmpty()
                        || !m.breakdown().equals(critique.get().breakdown()));
    }

    /** What is known of a candidate so far, for a title; empty while nothing is. */
    static Optional<String> standing(Candidate candidate) {
        return candidate.critique().map(Critique::shown).or(() -> measured(candidate)
                .map(m -> "measured " + Figures.score(m.score())));
    }

    /** {@code 2b: 7.9 [7.3-8.4], measured 6.8.}, or why it has no score. */
    static String line(int round, Candidate candidate) {
        String score = candidate.critique().map(c -> c.shown() + "; ").orElse("");
        Optional<Critique.Measured> taken = measured(candidate);
        String measured =
                taken.map(m -> "measured " + Figures.score(m.score()) + "; ").orElse("");
        String faults = taken.map(m -> String.join(" ", m.faults()) + " ").orElse("");
        String all = (score + measured + faults + candidate.unscored().orElse("")).strip();
        return new Candidate.Name(round, candidate.index()) + ": "
                + (all.isEmpty() ? "made." : all.replaceFirst(";$", "."));
    }

    /** {@code 2b against 1a: 2b is better. Its sky is calmer.} */
    static String line(Comparison compared) {
        String verdict =
                switch (compared.verdict()) {
                    case CHALLENGER -> compared.challenger() + " is better.";
                    case INCUMBENT -> compared.incumbent() + " is better.";
                    case NONE -> "no verdict, so " + compared.incumbent() + " stays.";
                };
        return (compared.challenger() + " against " + compared.incumbent() + ": " + verdict + " " + compared.reason())
                .strip();
    }

    /** {@code no boat; writing in the picture}; empty where every check is met. */
    static String unmet(Critique critique) {
        return critique.unmet().stream().map(Check::unmet).collect(Collectors.joining("; "));
    }

    /** What to beware of before a decision, a sentence each; often none. */
    static List<String> warnings(Candidate candidate) {
        List<String> warnings = new ArrayList<>();
        candidate.critique().ifPresent(critique -> {
            CritiqueText.unmet(critique).ifPresent(warnings::add);
            critique.details().caution().ifPresent(warnings::add);
            CritiqueText.disagreement(critique).ifPresent(warnings::add);
        });
        measured(candidate).ifPresent(measured -> warnings.addAll(measured.faults()));
        return warnings;
    }

    /** Why a candidate has its score, or has none: the critic's sentence, and what it found, a line each. */
    static String reasons(Candidate candidate) {
        if (candidate.critique().isEmpty()) return candidate.unscored().orElse("");
        Critique critique = candidate.critique().get();
        return Stream.concat(Stream.of(critique.reasoning()), CritiqueText.findings(critique).stream())
                .collect(Collectors.joining("\n"));
    }
}
