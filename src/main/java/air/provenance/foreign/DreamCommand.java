package air.provenance.foreign;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line that InvokeAI's first versions wrote: {@code "a boat [fog]" -s 50 -S 7 -W 512 -H 768 -C 7.5}. */
final class DreamCommand implements Reader {
    private static final String FROM_PICTURE = "I";
    private static final Pattern FLAG = Pattern.compile(" -([A-Za-z]+) (?!-[A-Za-z])(\\S+)");

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts.under(FoundTexts.DREAM).stream()
                .filter(text -> text.startsWith("\"") && text.indexOf("\" -") > 0)
                .findFirst()
                .map(DreamCommand::figures);
    }

    private static Findings figures(String command) {
        int end = command.lastIndexOf("\" -");
        String flags = command.substring(end + 1);
        return new FindingsBuilder()
                .prompt(Optional.of(InvokeAi2.wanted(command.substring(1, end))))
                .seed(number(flags, "S"))
                .size(number(flags, "W"), number(flags, "H"))
                .steps(number(flags, "s"))
                .guidance(number(flags, "C"), Optional.empty())
                .edited(value(flags, FROM_PICTURE).isPresent())
                .findings();
    }

    private static Optional<BigDecimal> number(String flags, String name) {
        return value(flags, name).flatMap(Numbers::of);
    }

    private static Optional<String> value(String flags, String name) {
        Matcher flag = FLAG.matcher(flags);
        while (flag.find()) if (flag.group(1).equals(name)) return Optional.of(flag.group(2));
        return Optional.empty();
    }
}
