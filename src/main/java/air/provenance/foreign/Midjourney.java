package air.provenance.foreign;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A description that ends with the number of the job. The flags stay in the prompt: they are part of what was asked.
 */
final class Midjourney implements Reader {
    private static final String JOB = " Job ID: ";
    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts.under(FoundTexts.DESCRIPTION).stream()
                .flatMap(text -> prompt(text).stream())
                .findFirst()
                .map(prompt -> new FindingsBuilder().prompt(Optional.of(prompt)).findings());
    }

    private static Optional<String> prompt(String text) {
        int job = text.lastIndexOf(JOB);
        boolean its = job >= 0
                && NUMBER.matcher(text.substring(job + JOB.length()).strip()).matches();
        return its ? Optional.of(text.substring(0, job).strip()) : Optional.empty();
    }
}
