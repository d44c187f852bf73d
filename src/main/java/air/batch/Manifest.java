package air.batch;

import air.files.TextFile;
import air.model.InvalidInputException;
import air.text.Letters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A prompts file, read and checked.
 *
 * @param prompts in the order of the file; at least one
 * @param warnings sentences about fields that are ignored
 */
public record Manifest(List<BatchPrompt> prompts, List<String> warnings) {
    /** A field's value, or what is wrong with it. */
    record Raw(String where, Map<String, String> fields, List<String> problems) {}

    static final List<String> FIELDS = List.of("id", "title", "scene", "mood", "prompt");

    private static final int SHOWN_PROBLEMS = 3;

    public Manifest {
        prompts = List.copyOf(prompts);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads JSON ({@code {"prompts": [{"id", "title", "scene", "mood", "prompt"}]}}, the list alone, or one prompt per
     * line) or a table with those names in its first line. The file's extension decides which; without one, its first
     * character.
     *
     * @throws InvalidInputException if it cannot be used; names the first faults and where they are
     */
    public static Manifest read(Path file) {
        String text = TextFile.read(file, "prompts file (JSON or CSV)");
        if (Letters.areBlank(text)) throw new InvalidInputException(file + " is empty: put prompts into it.");
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean table = name.matches(".*\\.(csv|tsv|tab)")
                || !name.matches(".*\\.(json|jsonl|ndjson)")
                        && !text.stripLeading().matches("(?s)[\\[{].*");
        return of(
                table
                        ? PromptsCsv.read(text, file.toString())
                        : PromptsJson.read(text, file.toString(), name.matches(".*\\.(jsonl|ndjson)")),
                file.toString());
    }

    static Manifest of(List<Raw> items, String file) {
        List<String> problems = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>();
        Map<String, String> seen = new HashMap<>();
        List<BatchPrompt> prompts = new ArrayList<>();
        for (Raw item : items) {
            List<String> found = problems(item, seen);
            problems.addAll(found);
            unknown.addAll(item.fields.keySet());
            if (found.isEmpty()) prompts.add(prompt(item.fields));
        }
        unknown.removeAll(FIELDS);
        if (!problems.isEmpty()) throw new InvalidInputException(file + ": " + told(problems));
        if (prompts.isEmpty()) throw new InvalidInputException(file + " holds no prompts: add at least one.");
        List<String> warnings = unknown.isEmpty()
                ? List.of()
                : List.of(file + ": ignored, because the field is unknown: " + String.join(", ", unknown) + ".");
        return new Manifest(prompts, warnings);
    }

    private static List<String> problems(Raw item, Map<String, String> seen) {
        List<String> found = new ArrayList<>(item.problems);
        if (!found.isEmpty()) return found;
        if (item.fields.containsKey("id")) found.addAll(problemsOfId(item, seen));
        else found.add(item.where + " has no id" + otherwiseNamed("id", item));
        if (!item.fields.containsKey("prompt"))
            found.add(item.where + " has no prompt" + otherwiseNamed("prompt", item));
        else if (Letters.areBlank(item.fields.get("prompt"))) found.add(item.where + " has an empty prompt");
        item.fields.forEach((field, text) -> unwritable(text)
                .ifPresent(letter -> found.add("the " + field + " of " + item.where + " holds " + Letters.named(letter)
                        + ", which no file can keep: take it out")));
        return found;
    }

    private static List<String> problemsOfId(Raw item, Map<String, String> seen) {
        List<String> found = new ArrayList<>();
        String id = Letters.stripped(item.fields.get("id"));
        String which = Letters.quoted(id) + " of " + item.where;
        PromptId.problem(id).ifPresent(what -> found.add("the id " + which + " " + what));
        String earlier = seen.putIfAbsent(PromptId.folded(id), which);
        if (earlier != null && !id.isEmpty())
            found.add("the id " + which + " names the same folder as " + earlier + ": change one of them");
        return found;
    }

    private static String otherwiseNamed(String field, Raw item) {
        return item.fields.keySet().stream()
                .filter(name -> Letters.stripped(name).equalsIgnoreCase(field))
                .map(name -> ": write " + field + " where it says " + Letters.quoted(name))
                .findFirst()
                .orElse("");
    }

    /** Half a surrogate pair, or the zero character. */
    private static Optional<Integer> unwritable(String text) {
        return text.codePoints()
                .filter(c -> c == 0 || Character.getType(c) == Character.SURROGATE)
                .boxed()
                .findFirst();
    }

    private static BatchPrompt prompt(Map<String, String> fields) {
        return new BatchPrompt(
                Letters.stripped(fields.get("id")),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("scene", ""),
                fields.getOrDefault("mood", ""),
                fields.get("prompt"));
    }

    private static String told(List<String> problems) {
        String some = String.join("; ", problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size())));
        int more = problems.size() - SHOWN_PROBLEMS;
        return some + (more > 0 ? "; and " + more + " more." : ".");
    }
}
