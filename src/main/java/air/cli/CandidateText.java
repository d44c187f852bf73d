package air.cli;

import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Round;
import air.report.CritiqueText;
import air.taste.Critique;
import air.text.Figures;

/** What a terminal shows of one of several pictures of a round, a line each. */
final class CandidateText {
    private CandidateText() {}

    /** {@code 2b: 7.4 of 10 (palette 8.1, ...)}, or why it has no score, or what is measured of it. */
    static String judged(int round, Candidate candidate) {
        return new Candidate.Name(round, candidate.index()) + ": "
                + candidate
                        .critique()
                        .map(CritiqueText::scores)
                        .or(candidate::unscored)
                        .or(() -> candidate.measured().map(CandidateText::measured))
                        .orElse("not judged yet");
    }

    private static String measured(Critique.Measured measured) {
        String faults = measured.faults().isEmpty() ? "" : ". " + String.join(" ", measured.faults());
        return "measured " + Figures.score(measured.score()) + faults;
    }

    /** {@code round 2}, or of several {@code round 2 (2b)}. */
    static String place(Round round) {
        String number = "round " + round.number();
        return round.candidates().size() > 1 ? number + " (" + name(round) + ")" : number;
    }

    /** What a round's picture is now: another than before, or one that has its score since. */
    static String changed(Round round) {
        return "Round " + round.number() + " is " + judged(round.number(), round.candidate());
    }

    /** {@code 2b}. */
    static Candidate.Name name(Round round) {
        return new Candidate.Name(round.number(), round.candidate().index());
    }

    /** {@code 2b beats 1a: ...}, or that neither was better. */
    static String compared(Comparison comparison) {
        Candidate.Name winner = comparison.verdict() == Comparison.Verdict.CHALLENGER
                ? comparison.challenger()
                : comparison.incumbent();
        Candidate.Name loser = winner == comparison.challenger() ? comparison.incumbent() : comparison.challenger();
        String reason = comparison.reason().isBlank() ? "" : ": " + comparison.reason();
        if (comparison.verdict() != Comparison.Verdict.NONE) return winner + " beats " + loser + reason;
        String open = comparison.challenger() + " and " + comparison.incumbent();
        return comparison.asked() == 2
                ? open + ": the answer changed with the order, " + comparison.incumbent() + " stays"
                : open + " were not compared" + reason + (reason.endsWith(".") ? " " : "; ") + comparison.incumbent()
                        + " stays";
    }
}
