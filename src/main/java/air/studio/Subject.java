package air.studio;

import java.util.Optional;

/**
 * What a run's results are about.
 *
 * @param intent what the artist asked for; may be empty
 * @param profile the hash of their taste
 */
record Subject(String intent, Optional<String> profile) {}
