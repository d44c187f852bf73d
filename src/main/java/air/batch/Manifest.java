package air.batch;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * A prompts file, read and checked.
 *
 * @param prompts in the order of the file; at least one
 * @param warnings sentences about what was left unused
 */
public record Manifest(List<BatchPrompt> prompts, List<String> warnings) {
    /** A field's value, or what is wrong with it. */
    record Raw(String where, Map<String, String> fields, List<String> problems) {}

    private static final List<String> FIELDS = List.of("id", "title", "scene", "mood", "prompt");
    private static final int SHOWN_PROBLEMS = 3;
    private static final long MOST_BYTES = 256L << 20;

    public Manifest {
        prompts = List.copyOf(prompts);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads JSON ({@code {"prompts": [{"id", "title", "scene", "mood", "prompt"}]}}) or, by the file's ending, CSV with
     * a line of those names.
     *
     * @throws InvalidInputException if it cannot be used; names the first things that are wrong
     */
    public static Manifest read(Path file) {
        String text = text(file);
        boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return of(
                csv ? PromptsCsv.read(text, file.toString()) : PromptsJson.read(text, file.toString()),
                file.toString());
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES)
                throw new InvalidInputException(file + " is larger than " + (MOST_BYTES >> 20) + " MB: split it.");
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + " is not UTF-8 text: save it as UTF-8.", e);
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, "prompts file (JSON or CSV)", e);
        }
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
        if (prompts.isEmpty()) throw new InvalidInputException(file + " holds no prompts: add one at least.");
        List<String> warnings = unknown.isEmpty()
                ? List.of()
                : List.of(file + ": not used, because the field is not known: " + String.join(", ", unknown) + ".");
        return new Manifest(prompts, warnings);
    }

    private static List<String> problems(Raw item, Map<String, String> seen) {
        List<String> found = new ArrayList<>(item.problems);
        if (!found.isEmpty()) return found;
        String id = item.fields.get("id");
        if (id == null) found.add(item.where + " has no id");
        else {
            PromptId.problem(id)
                    .ifPresent(what -> found.add("the id " + quoted(id) + " of " + item.where + " " + what));
            String earlier = seen.putIfAbsent(PromptId.folded(id), item.where);
            if (earlier != null && !id.isBlank())
                found.add("the id " + quoted(id) + " of " + item.where + " is that of " + earlier + " too");
        }
        if (item.fields.getOrDefault("prompt", "").isBlank())
            found.add(item.where + (item.fields.containsKey("prompt") ? " has an empty prompt" : " has no prompt"));
        return found;
    }

    private static BatchPrompt prompt(Map<String, String> fields) {
        return new BatchPrompt(
                fields.get("id"),
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

    private static String quoted(String id) {
        return "\"" + (id.length() <= 40 ? id : id.substring(0, 37) + "...") + "\"";
    }
}
