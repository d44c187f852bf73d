package air.provenance.foreign;

import java.util.Optional;

/** Reads what one kind of program writes. */
interface Reader {
    /** Empty where the texts are not such a program's, or say nothing certain. */
    Optional<Findings> read(FoundTexts texts);
}
