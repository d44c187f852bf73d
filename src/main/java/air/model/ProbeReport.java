package air.model;

/**
 * What a test of a connection showed. Holds no key.
 *
 * @param works whether a picture came
 * @param sent what was asked, and where
 * @param received what came back, long values shortened
 * @param understood what the program makes of it
 */
public record ProbeReport(boolean works, String sent, String received, String understood) {
    /** The three parts, each under its heading. */
    public String text() {
        return "Sent:\n" + sent + "\n\nCame back:\n" + received + "\n\nUnderstood:\n" + understood;
    }
}
