package air.cli;

import air.cli.Main.Session;
import air.files.SafeFiles;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Picture;
import air.provenance.PngText;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of a command that makes pictures: {@code F.png}, or {@code F-1.png}, {@code F-2.png} ... for several. */
final class PictureFiles {
    private final List<Path> files;

    private PictureFiles(List<Path> files) {
        this.files = files;
    }

    /** Checked before any work is done, as {@link SafeFiles#requireWritable} does. */
    static PictureFiles claim(Path out, int count, boolean force) {
        List<Path> files = count == 1
                ? List.of(out)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(i -> numbered(out, i))
                        .toList();
        files.forEach(file -> OutFile.requireWritable(file, force));
        return new PictureFiles(files);
    }

    private static Path numbered(Path out, int number) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String numbered = dot < 1 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        return out.resolveSibling(numbered);
    }

    /** Writes the reply's pictures, as many as there are, and tells of them. */
    void write(ImageReply reply, ImageRequest request, Optional<BigDecimal> cost, Session session, boolean json) {
        List<Path> written =
                files.subList(0, Math.min(files.size(), reply.pictures().size()));
        for (int i = 0; i < written.size(); i++)
            SafeFiles.write(written.get(i), marked(reply.pictures().get(i), request, request.seed() + i, reply));
        reply.notes().forEach(session.terminal()::say);
        String names = written.stream().map(Path::toString).collect(Collectors.joining("\n"));
        session.terminal().print(json ? TasteJson.text(report(written, reply, request, cost)) : names);
    }

    /** Several pictures of one request are made from one seed after the other. */
    private static byte[] marked(Picture picture, ImageRequest request, long seed, ImageReply reply) {
        String parameters = PngText.parameters(
                request.prompt(),
                seed,
                request.width(),
                request.height(),
                reply.usage().model());
        return PngText.with(picture.png(), PngText.PARAMETERS, parameters);
    }

    private static ObjectNode report(
            List<Path> written, ImageReply reply, ImageRequest request, Optional<BigDecimal> cost) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode names = node.putArray("files");
        written.forEach(file -> names.add(file.toString()));
        node.put("operation", request.operation().key());
        node.put("prompt", request.prompt());
        node.put("seed", request.seed());
        node.put("model", reply.usage().model());
        node.put("width", reply.pictures().get(0).width());
        node.put("height", reply.pictures().get(0).height());
        node.put("cost_usd", cost.orElse(null));
        reply.notes().forEach(node.putArray("notes")::add);
        return node;
    }
}
