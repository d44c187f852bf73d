package air.calibration;

import java.util.Optional;

/**
 * What was already answered in a calibration of one judge, asked one way, for one profile: so that one that ended early
 * can be gone on with, and nothing is paid for twice.
 */
public interface Judgements {
    /** Keeps nothing, for answers that cost nothing. */
    Judgements NONE = new Judgements() {
        @Override
        public Optional<String> find(String role, String picture) {
            return Optional.empty();
        }

        @Override
        public void keep(String role, String picture, String answer) {}
    };

    /**
     * An answer.
     *
     * @param role what was asked of the picture
     * @param picture its {@link air.model.Picture#pixelHash}
     */
    Optional<String> find(String role, String picture);

    /** Returns once it is kept. */
    void keep(String role, String picture, String answer);
}
