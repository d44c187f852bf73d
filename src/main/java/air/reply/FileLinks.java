package air.reply;

import air.model.MediaFile;
import air.model.Operation.Makes;
import air.reply.FieldNames.Role;
import air.reply.ReplyReader.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds videos and 3D models in whatever JSON a model answers with: their addresses, or their bytes. Never throws. */
public final class FileLinks {
    private static final int MOST = 4;
    private static final int HEAD = 16;
    private static final int LONGEST_BEGINNING = 200;
    private static final String GLB = "model/gltf-binary";
    private static final Set<String> ELSEWHERE =
            Set.of("input", "urls", "logs", "error", "detail", "prompt", "thumbnail", "texture", "textures");
    private static final Set<String> VIDEO_PLACES = Set.of("video", "videos", "output", "outputs");
    private static final Set<String> SOLID_PLACES =
            Set.of("model_mesh", "model_glb", "mesh", "model", "model_file", "model_urls", "output", "outputs");

    /** Written out, not as an address. */
    private static final Pattern WRITTEN = Pattern.compile("(?i)data:(?:video|model|application)/[^,]{0,100}base64,");

    private record Link(Source source, String type, boolean place, Role role) {}

    private final List<Link> links = new ArrayList<>();
    private final Set<String> places;

    private FileLinks(Makes makes) {
        places = makes == Makes.VIDEO ? VIDEO_PLACES : SOLID_PLACES;
    }

    /** @return what was made, in order; a 3D model that is offered in several formats only as GLB */
    public static List<Source> in(JsonNode body, Makes makes) {
        List<Source> sure = surely(body, makes);
        if (!sure.isEmpty()) return sure;
        return sources(all(body, makes).stream().filter(link -> link.place && !link.type.startsWith("image/")));
    }

    /** Only those whose names or types say what they are. */
    public static List<Source> surely(JsonNode body, Makes makes) {
        String kind = makes == Makes.VIDEO ? "video/" : "model/";
        List<Link> fit = all(body, makes).stream()
                .filter(link -> link.type.startsWith(kind))
                .toList();
        boolean glb = fit.stream().anyMatch(link -> link.type.equals(GLB));
        return sources(fit.stream().filter(link -> !glb || link.type.equals(GLB)));
    }

    private static List<Source> sources(Stream<Link> links) {
        List<Source> distinct = new ArrayList<>();
        for (Link link : links.toList())
            if (distinct.size() < MOST && distinct.stream().noneMatch(link.source::same)) distinct.add(link.source);
        return distinct;
    }

    /** Results, or a preview if there is nothing else. */
    private static List<Link> all(JsonNode body, Makes makes) {
        FileLinks found = new FileLinks(makes);
        found.walk(body, new At("", "", false, Role.RESULT));
        List<Link> results =
                found.links.stream().filter(link -> link.role == Role.RESULT).toList();
        return results.isEmpty() ? found.links : results;
    }

    /**
     * A place in the tree.
     *
     * @param type media type given for this place
     * @param place whether the names above say that this is a result
     */
    private record At(String field, String type, boolean place, Role role) {}

    private void walk(JsonNode node, At at) {
        if (node.isObject()) {
            String said = ReplyJson.text(node, "content_type", "mime_type", "media_type", "mimeType");
            String named = typeByName(ReplyJson.text(node, "file_name"));
            String own = said.isEmpty() || said.equals("application/octet-stream") ? named : said;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String name = entry.getKey().toLowerCase(Locale.ROOT);
                Role role = at.role.or(FieldNames.role(entry.getKey()));
                if (!ELSEWHERE.contains(name) && (role == Role.RESULT || role == Role.ASIDE))
                    walk(entry.getValue(), new At(name, own, at.place || places.contains(name), role));
            }
        } else if (node.isArray()) node.forEach(item -> walk(item, at));
        else if (node.isTextual()) leaf(node.textValue().strip(), at);
    }

    private void leaf(String value, At at) {
        Matcher written = WRITTEN.matcher(value.substring(0, Math.min(LONGEST_BEGINNING, value.length())));
        if (Links.isAddress(value)) {
            String byName = typeByName(value);
            links.add(new Link(new Source(null, value), byName.isEmpty() ? at.type : byName, at.place, at.role));
        } else if (written.lookingAt()) keep(value.substring(written.end()), at);
        else if (FieldNames.promisesBase64(at.field)) keep(value, at);
    }

    private void keep(String base64, At at) {
        byte[] bytes = DataUrls.promised(base64);
        String type = type(bytes, "");
        links.add(
                new Link(new Source(bytes, null), type.startsWith("application/") ? at.type : type, at.place, at.role));
    }

    /** The type of a video or 3D model, by what its name or address ends in; empty for anything else. */
    private static String typeByName(String address) {
        String type = MediaFile.mediaType(extension(address));
        return type.startsWith("video/") || type.startsWith("model/") ? type : "";
    }

    private static String extension(String address) {
        String path = address.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The media type by the first bytes; where these say nothing, by the address. */
    public static String type(byte[] bytes, String address) {
        String head = new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("glTF")) return GLB;
        if (head.startsWith("\u001aE\u00df\u00a3")) return "video/webm";
        if (head.startsWith("ftypqt", 4)) return "video/quicktime";
        if (ReceivedImage.type(bytes).startsWith("image/")) return ReceivedImage.type(bytes);
        if (head.startsWith("ftyp", 4)) return "video/mp4";
        if (head.startsWith("PK\u0003\u0004"))
            return extension(address).equals("usdz") ? typeByName(address) : "application/zip";
        String named = typeByName(address);
        boolean text = head.strip().startsWith("<") || named.startsWith("video/") || named.equals(GLB);
        return text || named.isEmpty() ? "application/octet-stream" : named;
    }
}
