package air.provenance.foreign;

import java.util.Optional;

/** The AI fields of the IPTC standard, which any program may write. */
final class IptcFields implements Reader {
    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts.under(FoundTexts.AI_PROMPT).stream().findFirst().map(prompt -> new FindingsBuilder()
                .prompt(Optional.of(prompt))
                .model(texts.under(FoundTexts.AI_SYSTEM).stream().findFirst())
                .findings());
    }
}
