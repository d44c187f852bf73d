package air.provenance.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts that were found in a picture's file, by the names under which they lie there. A file can come from anybody:
 * what is too long, or more than a few texts, is left out.
 */
public final class FoundTexts {
    /** Longest text that is looked at, characters, also after it was unpacked. */
    public static final int LONGEST = 2_000_000;
    /** Most characters of all texts together. */
    private static final int MOST = 4 * LONGEST;

    /** PNG keywords; the words of other formats' fields are their own names. */
    public static final String PARAMETERS = "parameters";

    public static final String PROMPT = "prompt";
    public static final String WORKFLOW = "workflow";
    public static final String DESCRIPTION = "Description";
    public static final String USER_COMMENT = "UserComment";
    /** Fields of the IPTC standard, in XMP. */
    public static final String AI_PROMPT = "AIPromptInformation";

    public static final String AI_SYSTEM = "AISystemUsed";

    static final String COMMENT = "Comment";
    static final String SOFTWARE = "Software";
    static final String INVOKE = "invokeai_metadata";
    static final String INVOKE_2 = "sd-metadata";
    static final String DREAM = "Dream";

    /** The names that a reader asks for, where a file may hold many others. */
    public static final Set<String> NAMES =
            Set.of(PARAMETERS, PROMPT, WORKFLOW, DESCRIPTION, USER_COMMENT, COMMENT, SOFTWARE, INVOKE, INVOKE_2, DREAM);

    private final Map<String, List<String>> byName = new LinkedHashMap<>();
    private int characters;

    /** Adds a text under its name; leaves out one that is too long, or makes all together too long. */
    public FoundTexts add(String name, String text) {
        if (text.length() > LONGEST || text.length() > MOST - characters) return this;
        characters += text.length();
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        return this;
    }

    /** The texts under these names, one name after the other; none where there is none. */
    public List<String> under(String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names) texts.addAll(byName.getOrDefault(name, List.of()));
        return texts;
    }
}
