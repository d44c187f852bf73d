package air.reply;

import air.reply.FieldNames.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the images in whatever JSON an image model answers with: chat messages with images beside, inside or instead of
 * their content, the Images API, Gemini's candidates, lists of outputs. It walks the whole tree, knows the places where
 * an address is not an image, and tells results from drafts, previews and what was sent. Never throws.
 */
public final class ReplyReader {
    private static final Set<String> TEXT_FIELDS = Set.of("content", "text");
    private static final String[] MEDIA_TYPES = {"mimeType", "mime_type", "media_type", "mediaType", "content_type"};
    private static final List<String> USUAL = List.of("url", "uri", "image_url");
    private static final int MOST_SOURCES = 16;
    private static final int MOST_LAYERS = 3;
    private static final int LONGEST_SAID = 16_000;
    private static final int LONGEST_BEGINNING = 200;
    /** So many bytes written as a list of numbers are a picture's beginning, or nothing. */
    private static final int FEWEST_NUMBERS = 32;

    /** One image, as the reply gives it: its bytes, or where they are. Exactly one of the two is not null. */
    public record Source(byte[] bytes, String address) {
        boolean same(Source other) {
            return address == null ? Arrays.equals(bytes, other.bytes) : address.equals(other.address);
        }
    }

    /**
     * What a reply holds.
     *
     * @param sources the images, in order
     * @param drafts what the model painted on the way to them
     * @param text what the model said beside them, or instead
     * @param filter why a content filter stopped it; empty when none did
     */
    public record Found(List<Source> sources, List<Source> drafts, String text, String filter) {}

    /**
     * A place in the tree.
     *
     * @param field the name it goes by
     * @param pictures whether the names above it, or its own, speak of pictures
     * @param layers how many texts may still be read as JSON
     */
    private record At(String field, boolean pictures, Role role, int layers) {
        At below(String name) {
            return new At(name, pictures || FieldNames.ofPictures(name), role.or(FieldNames.role(name)), layers);
        }

        At as(Role other) {
            return new At(field, pictures, role.or(other), layers);
        }

        At inText() {
            return new At(field, pictures, role, layers - 1);
        }

        /** Whatever it is called, base64 is said to lie there. */
        At promised() {
            return new At("base64", pictures, role, layers);
        }
    }

    private final Map<Role, List<Source>> found = new EnumMap<>(Role.class);
    private final StringBuilder text = new StringBuilder();

    private ReplyReader() {
        for (Role role : Role.values()) found.put(role, new ArrayList<>());
    }

    /** @param body the whole answer, of any shape */
    public static Found read(JsonNode body) {
        ReplyReader reader = new ReplyReader();
        reader.walk(body, new At("", false, Role.RESULT, MOST_LAYERS));
        List<Source> drafts = reader.found.get(Role.DRAFT);
        List<Source> results = reader.found.get(Role.RESULT);
        if (results.isEmpty() && drafts.isEmpty()) results = reader.found.get(Role.ASIDE);
        return new Found(results, drafts, reader.text.toString().strip(), ContentFilters.verdict(body));
    }

    private void walk(JsonNode node, At at) {
        if (node.isObject()) object(node, at.as(FieldNames.role(node)));
        else if (node.isArray()) list(node, at);
        else if (node.isTextual()) leaf(node.textValue(), at);
    }

    /** Bytes and an address in one object, or several addresses of which one is the usual, are one picture. */
    private void object(JsonNode node, At at) {
        List<String> addresses = names(node, FieldNames::isAddress)
                .filter(name -> isAddress(node.path(name).textValue()))
                .toList();
        boolean isImages = ReplyJson.text(node, MEDIA_TYPES).startsWith("image/");
        boolean written = names(node, name -> true)
                .anyMatch(name -> isWritten(node.path(name).textValue()));
        boolean surer = addresses.stream()
                .anyMatch(name -> Links.isImages(node.path(name).textValue()));
        Optional<String> usual = USUAL.stream()
                .filter(addresses::contains)
                .filter(name -> !surer || Links.isImages(node.path(name).textValue()))
                .findFirst();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            boolean again =
                    addresses.contains(name) && (written || !usual.orElse(name).equals(name));
            if (again || FieldNames.holdsNone(name)) continue;
            At below = at.below(name);
            walk(entry.getValue(), isImages && name.equals("data") ? below.promised() : below);
        }
    }

    private static Stream<String> names(JsonNode node, Predicate<String> fit) {
        return node.properties().stream()
                .filter(entry -> entry.getValue().isTextual())
                .map(Map.Entry::getKey)
                .filter(name -> FieldNames.role(name) == Role.RESULT && !TEXT_FIELDS.contains(name) && fit.test(name));
    }

    private static boolean isWritten(String value) {
        return DataUrls.promisedIn(value.substring(0, Math.min(LONGEST_BEGINNING, value.length())))
                || DataUrls.looksBare(value);
    }

    /** On the web, or on the provider's own host. */
    private static boolean isAddress(String value) {
        boolean relative = value.startsWith("/") && !value.startsWith("//");
        return Links.isAddress(value) && (!relative || Links.isImages("http://host" + value));
    }

    /** In the order the items number themselves in, where they do. */
    private void list(JsonNode node, At at) {
        if (isBytes(node)) {
            keep(new Source(bytes(node), null), at.role());
            return;
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        if (items.stream().allMatch(item -> item.path("index").isIntegralNumber()))
            items.sort((a, b) ->
                    Long.compare(a.path("index").asLong(), b.path("index").asLong()));
        items.forEach(item -> walk(item, at));
    }

    private static boolean isBytes(JsonNode list) {
        if (list.size() < FEWEST_NUMBERS || !list.path(0).isInt()) return false;
        byte[] head = new byte[FEWEST_NUMBERS];
        for (int i = 0; i < head.length; i++) head[i] = (byte) list.path(i).asInt();
        return ReceivedImage.type(head).startsWith("image/");
    }

    private static byte[] bytes(JsonNode list) {
        byte[] bytes = new byte[list.size()];
        int i = 0;
        for (JsonNode one : list) bytes[i++] = (byte) one.asInt();
        return bytes;
    }

    private void leaf(String value, At at) {
        if (written(value, at) || nested(value, at)) return;
        if (TEXT_FIELDS.contains(at.field())) said(value, at);
        else if (isAddress(value) && FieldNames.isAddress(at.field()) && (at.pictures() || Links.isImages(value)))
            keep(new Source(null, value.strip()), at.role());
        else if (FieldNames.promisesBase64(at.field()) && !value.isBlank() && !isAddress(value))
            keep(new Source(DataUrls.promised(value), null), at.role());
    }

    /**
     * A picture that is written out; one that is only promised becomes an image that cannot be read, which is then
     * said.
     */
    private boolean written(String value, At at) {
        List<byte[]> pictures = DataUrls.bare(value).map(List::of).orElseGet(() -> DataUrls.in(value));
        boolean broken = pictures.isEmpty() && DataUrls.promisedIn(value);
        if (broken) keep(new Source(new byte[0], null), at.role());
        pictures.forEach(bytes -> keep(new Source(bytes, null), at.role()));
        return broken || !pictures.isEmpty();
    }

    /** JSON in a text: a tool's arguments, a message that is a document itself. */
    private boolean nested(String value, At at) {
        String plain = value.strip().replaceFirst("^```\\w*\\s*", "");
        if (at.layers() == 0 || !plain.startsWith("{") && !plain.startsWith("[")) return false;
        int before = count();
        for (JsonNode document : ReplyJson.documents(plain))
            if (document.isContainerNode()) walk(document, at.inText());
        return count() > before;
    }

    private int count() {
        return found.values().stream().mapToInt(List::size).sum();
    }

    /** What the model says may hold the address of an image. */
    private void said(String value, At at) {
        String head = value.strip();
        head = head.substring(0, Math.min(LONGEST_SAID, head.length()));
        if (at.role() == Role.DRAFT || at.role() == Role.ECHO) return;
        List<String> links = Links.in(head);
        links.forEach(link -> keep(new Source(null, link), at.role()));
        if (links.isEmpty() && text.length() < LONGEST_SAID) text.append(head).append('\n');
    }

    private void keep(Source source, Role role) {
        List<Source> kept = found.get(role);
        if (kept.size() < MOST_SOURCES && kept.stream().noneMatch(source::same)) kept.add(source);
    }
}
