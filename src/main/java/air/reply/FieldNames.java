package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a field's name says about its content; names are read word by word, {@code thumbnailUrl} as two. */
final class FieldNames {
    /** What a picture is to the answer, best first. */
    enum Role {
        /** What was asked for. */
        RESULT,
        /** The result made smaller, what adorns it, or maybe what was sent: the answer only where nothing else is. */
        ASIDE,
        /** A draft on the way to the result: never the answer. */
        DRAFT,
        /** What was sent, sent back: never the answer. */
        ECHO;

        Role or(Role other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    private static final Set<String> ECHOES = Set.of(
            "input",
            "inputs",
            "init",
            "reference",
            "references",
            "control",
            "controlnet",
            "conditioning",
            "mask",
            "masks",
            "request",
            "user",
            "system",
            "developer");
    private static final Set<String> DRAFTS = Set.of(
            "thought",
            "thoughts",
            "thinking",
            "reasoning",
            "draft",
            "drafts",
            "partial",
            "interim",
            "intermediate",
            "intermediates",
            "progress",
            "preliminary");
    private static final Set<String> ASIDES = Set.of(
            "thumb",
            "thumbs",
            "thumbnail",
            "thumbnails",
            "preview",
            "previews",
            "icon",
            "icons",
            "logo",
            "avatar",
            "favicon",
            "poster",
            "cover",
            "placeholder",
            "blur",
            "blurred",
            "lqip",
            "small",
            "low",
            "original",
            "contents",
            "watermarked",
            "banner",
            "badge");
    private static final Set<String> NOTHING = Set.of(
            "error",
            "errors",
            "detail",
            "usage",
            "urls",
            "annotations",
            "citations",
            "logs",
            "links",
            "prompt",
            "revised_prompt",
            "request_id");
    private static final Set<String> PICTURES = Set.of(
            "image",
            "images",
            "img",
            "imgs",
            "picture",
            "pictures",
            "photo",
            "photos",
            "data",
            "output",
            "outputs",
            "content",
            "parts",
            "artifact",
            "artifacts",
            "prediction",
            "predictions",
            "generated",
            "generation",
            "generations",
            "file",
            "files",
            "media",
            "asset",
            "assets",
            "result",
            "results",
            "sample",
            "samples",
            "fife");
    private static final Set<String> ADDRESSES = Set.of("url", "urls", "uri", "uris", "href", "src", "link");
    private static final Set<String> OTHER_ADDRESSES = Set.of(
            "status",
            "response",
            "cancel",
            "webhook",
            "callback",
            "doc",
            "docs",
            "help",
            "page",
            "web",
            "delete",
            "get",
            "profile",
            "model",
            "license",
            "terms",
            "site",
            "home",
            "stream",
            "upload",
            "share",
            "next",
            "prev",
            "previous");
    /** Fields whose value says what the object is. */
    private static final List<String> KINDS = List.of("type", "kind", "role", "purpose", "variant", "stage");

    /** Fields that say it by yes or no. */
    private static final Set<String> FLAGS = Set.of(
            "thought",
            "draft",
            "partial",
            "preliminary",
            "intermediate",
            "interim",
            "preview",
            "thumbnail",
            "input",
            "mask");

    private static final int LONGEST_KIND = 60;

    private FieldNames() {}

    static List<String> words(String name) {
        String apart = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return List.of(apart.split("[^a-z0-9]+"));
    }

    /** Where nothing is a picture of the answer, whatever it looks like. */
    static boolean holdsNone(String name) {
        return NOTHING.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the field is likely to contain pictures. */
    static boolean ofPictures(String name) {
        return words(name).stream().anyMatch(PICTURES::contains);
    }

    /** Whether an address in a field of this name, in a place of pictures, is a picture's. */
    static boolean isAddress(String name) {
        List<String> words = words(name);
        boolean named =
                ADDRESSES.contains(words.get(words.size() - 1)) || ofPictures(name) || role(words) == Role.ASIDE;
        return named && words.stream().noneMatch(OTHER_ADDRESSES::contains);
    }

    /** Whether the name alone says that base64 follows. */
    static boolean promisesBase64(String name) {
        return words(name).stream().anyMatch(word -> word.equals("b64") || word.contains("base64"));
    }

    static Role role(String name) {
        return role(words(name));
    }

    /** What the fields of an object say that it is. */
    static Role role(JsonNode object) {
        Role role = Role.RESULT;
        for (String field : KINDS) {
            String kind = object.path(field).asText("");
            if (kind.length() <= LONGEST_KIND) role = role.or(role(kind));
        }
        for (Map.Entry<String, JsonNode> field : object.properties())
            role = role.or(role(field.getKey(), field.getValue()));
        return role;
    }

    /** What a flag says: {@code thought}, {@code is_preview}, {@code final}. */
    private static Role role(String flag, JsonNode value) {
        if (!value.isBoolean() && !value.isTextual()) return Role.RESULT;
        String name = flag.toLowerCase(Locale.ROOT).replaceFirst("^is_?", "");
        if (name.equals("final") && value.isBoolean() && !value.booleanValue()) return Role.DRAFT;
        return FLAGS.contains(name) && value.asBoolean() ? role(name) : Role.RESULT;
    }

    private static Role role(List<String> words) {
        if (words.stream().anyMatch(ECHOES::contains)) return Role.ECHO;
        boolean source = words.contains("source") && words.stream().anyMatch(PICTURES::contains);
        if (source) return Role.ECHO;
        if (words.stream().anyMatch(DRAFTS::contains)) return Role.DRAFT;
        return words.stream().anyMatch(ASIDES::contains) ? Role.ASIDE : Role.RESULT;
    }
}
