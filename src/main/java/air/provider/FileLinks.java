package air.provider;

import air.model.Operation.Makes;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the addresses of videos and 3D models in whatever JSON a model answers with. Never throws. */
final class FileLinks {
    private static final int MOST = 4;
    private static final int HEAD = 16;
    private static final String GLB = "model/gltf-binary";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("glb", GLB),
            Map.entry("gltf", "model/gltf+json"),
            Map.entry("obj", "model/obj"),
            Map.entry("stl", "model/stl"),
            Map.entry("ply", "model/ply"),
            Map.entry("fbx", "model/fbx"),
            Map.entry("usdz", "model/vnd.usdz+zip"));
    private static final Set<String> ELSEWHERE =
            Set.of("input", "urls", "logs", "error", "detail", "prompt", "thumbnail", "texture", "textures");
    private static final Set<String> VIDEO_PLACES = Set.of("video", "videos", "output", "outputs");
    private static final Set<String> SOLID_PLACES =
            Set.of("model_mesh", "model_glb", "mesh", "model", "model_file", "model_urls", "output", "outputs");

    private record Link(String address, String type, boolean place) {}

    private final List<Link> links = new ArrayList<>();
    private final Set<String> places;

    private FileLinks(Makes makes) {
        places = makes == Makes.VIDEO ? VIDEO_PLACES : SOLID_PLACES;
    }

    /** @return addresses, in order; a 3D model that is offered in several formats only as GLB */
    static List<String> in(JsonNode body, Makes makes) {
        List<String> sure = surely(body, makes);
        if (!sure.isEmpty()) return sure;
        return all(body, makes).stream()
                .filter(link -> link.place && !link.type.startsWith("image/"))
                .map(Link::address)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Only those whose names or types say what they are. */
    static List<String> surely(JsonNode body, Makes makes) {
        String kind = makes == Makes.VIDEO ? "video/" : "model/";
        List<Link> fit = all(body, makes).stream()
                .filter(link -> link.type.startsWith(kind))
                .toList();
        boolean glb = fit.stream().anyMatch(link -> link.type.equals(GLB));
        return fit.stream()
                .filter(link -> !glb || link.type.equals(GLB))
                .map(Link::address)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<Link> all(JsonNode body, Makes makes) {
        FileLinks found = new FileLinks(makes);
        found.walk(body, "", "", false);
        return found.links;
    }

    private void walk(JsonNode node, String field, String type, boolean place) {
        if (node.isObject()) {
            String said = Json.text(node, "content_type", "mime_type", "media_type");
            String named = TYPES.getOrDefault(extension(Json.text(node, "file_name")), "");
            String own = said.isEmpty() || said.equals("application/octet-stream") ? named : said;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String name = entry.getKey().toLowerCase(Locale.ROOT);
                if (!ELSEWHERE.contains(name)) walk(entry.getValue(), name, own, place || places.contains(name));
            }
        } else if (node.isArray()) node.forEach(item -> walk(item, field, type, place));
        else if (node.isTextual() && Downloads.isAddress(node.textValue()))
            keep(node.textValue().strip(), type, place);
    }

    private void keep(String address, String type, boolean place) {
        String byName = TYPES.getOrDefault(extension(address), "");
        links.add(new Link(address, byName.isEmpty() ? type : byName, place));
    }

    private static String extension(String address) {
        String path = address.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The media type by the first bytes; where these say nothing, by the address. */
    static String type(byte[] bytes, String address) {
        String head = new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("glTF")) return GLB;
        if (head.startsWith("\u001aE\u00df\u00a3")) return "video/webm";
        if (head.startsWith("ftypqt", 4)) return "video/quicktime";
        if (ReceivedImage.type(bytes).startsWith("image/")) return ReceivedImage.type(bytes);
        if (head.startsWith("ftyp", 4)) return "video/mp4";
        if (head.startsWith("PK\u0003\u0004"))
            return extension(address).equals("usdz") ? TYPES.get("usdz") : "application/zip";
        String named = TYPES.getOrDefault(extension(address), "");
        boolean text = head.strip().startsWith("<") || named.startsWith("video/") || named.equals(GLB);
        return text || named.isEmpty() ? "application/octet-stream" : named;
    }
}
