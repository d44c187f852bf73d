package air.fiji.run;

import air.loop.Candidate;
import air.loop.Comparison;
import air.taste.Check;
import air.taste.Critique;
import air.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What windows, table and Log say of a run's pictures. */
final class CandidateText {
    private CandidateText() {}

    /** {@code 7.9 [7.3-8.4]}; without the brackets where the critic is not calibrated. */
    static String score(Critique critique) {
        return Figures.score(critique.score())
                + critique.interval()
                        .map(i -> " [" + Figures.score(i.low()) + "-" + Figures.score(i.high()) + "]")
                        .orElse("");
    }

    /** What was measured of a candidate, beside its critique or in place of one. */
    static Optional<Critique.Measured> measured(Candidate candidate) {
        return candidate.critique().flatMap(c -> c.details().measured()).or(candidate::measured);
    }

    /** What is known of a candidate so far, for a title; empty while nothing is. */
    static Optional<String> standing(Candidate candidate) {
        return candidate.critique().map(CandidateText::score).or(() -> measured(candidate)
                .map(m -> "measured " + Figures.score(m.score())));
    }

    /** {@code 2b: 7.9 [7.3-8.4], measured 6.8.}, or why it has no score. */
    static String line(int round, Candidate candidate) {
        String score =
                candidate.critique().map(c -> CandidateText.score(c) + "; ").orElse("");
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

    /** The findings' sentences, the costliest first; empty where there are none. */
    static String findings(Critique critique) {
        return critique.details().findings().stream()
                .map(Critique.Finding::sentence)
                .collect(Collectors.joining(" "));
    }

    /** What to beware of before a decision, a sentence each; often none. */
    static List<String> warnings(Candidate candidate) {
        List<String> warnings = new ArrayList<>();
        candidate.critique().ifPresent(critique -> {
            String unmet = unmet(critique);
            if (!unmet.isEmpty()) warnings.add("Not as asked for: " + unmet + ".");
            critique.details().caution().ifPresent(warnings::add);
        });
        measured(candidate).ifPresent(measured -> warnings.addAll(measured.faults()));
        return warnings;
    }

    /** Why a candidate has its score, or has none: the critic's sentence, and what it found, a line each. */
    static String reasons(Candidate candidate) {
        if (candidate.critique().isEmpty()) return candidate.unscored().orElse("");
        Critique critique = candidate.critique().get();
        String findings = critique.details().findings().stream()
                .map(finding -> "\n– " + finding(finding))
                .collect(Collectors.joining());
        return critique.reasoning() + findings;
    }

    /** {@code Palette: The sky is too warm. (-0.8)} */
    private static String finding(Critique.Finding finding) {
        String where = finding.dimension().map(d -> d.title() + ": ").orElse("");
        return where + finding.sentence() + (finding.cost() > 0 ? " (-" + Figures.score(finding.cost()) + ")" : "");
    }
}
