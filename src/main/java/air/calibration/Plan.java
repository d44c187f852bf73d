package air.calibration;

import air.text.Figures;

/**
 * What a calibration asks at most, known beforehand.
 *
 * @param readings of a taste
 * @param pictures that each reading looks at
 * @param judgements of one picture each
 */
public record Plan(int readings, int pictures, int judgements) {
    /** Questions of both kinds. */
    public int questions() {
        return readings + judgements;
    }

    /** {@code 21 questions}. */
    public String words() {
        return Figures.count(questions(), "question");
    }
}
