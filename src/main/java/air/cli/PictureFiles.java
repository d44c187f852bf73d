package air.cli;

import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Operation;
import air.model.Picture;
import air.store.AssetQuery;
import air.store.StoreException;
import air.studio.Run;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files a command writes: {@code F.png}, or {@code F-1.png}, {@code F-2.png} ... for several. Anything but a
 * picture gets its own extension: {@code F.mp4}.
 */
final class PictureFiles {
    /** Extensions by which other programs would take the file for another kind of picture. */
    private static final Set<String> OTHER_PICTURES = Set.of("jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp");

    private final Path out;
    private final int count;
    private final boolean force;

    private PictureFiles(Path out, int count, boolean force) {
        this.out = out;
        this.count = count;
        this.force = force;
    }

    /**
     * Checks the files before any work is done, as {@link OutFile#requireWritable} does.
     *
     * @param makes what will be written
     * @throws InvalidInputException also if the name is that of another kind of picture
     */
    static PictureFiles claim(Path out, Operation.Makes makes, int count, boolean force) {
        if (makes == Operation.Makes.PICTURES
                && OTHER_PICTURES.contains(ending(out).toLowerCase(Locale.ROOT)))
            throw new InvalidInputException("--out " + out + " would be a PNG under another name: end it in .png.");
        PictureFiles files = new PictureFiles(out, count, force);
        for (int i = 0; i < count; i++) OutFile.requireWritable(files.named(i, usualEnding(makes, out)), force);
        return files;
    }

    private static String usualEnding(Operation.Makes makes, Path out) {
        return switch (makes) {
            case PICTURES -> ending(out);
            case VIDEO -> "mp4";
            case SOLID -> "glb";
        };
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1);
    }

    private Path named(int index, String ending) {
        String name = out.getFileName().toString();
        String own = ending(out);
        String stem = own.isEmpty() ? name : name.substring(0, name.length() - own.length() - 1);
        String number = count == 1 && index == 0 ? "" : "-" + (index + 1);
        return out.resolveSibling(stem + number + (ending.isEmpty() ? "" : "." + ending));
    }

    /** Another name where a file appeared meanwhile: what was paid for must go somewhere. */
    private Path free(int index, String ending) {
        Path wanted = named(index, ending);
        for (int i = Math.max(index, count) + 1; !force && Files.exists(wanted); i++) wanted = named(i, ending);
        return wanted;
    }

    /** Writes the reply's pictures and files, all there are, and says which. */
    void write(ImageReply reply, ImageRequest request, Run run, Session session, boolean json) {
        List<Path> written = new ArrayList<>();
        try {
            for (int i = 0; i < reply.pictures().size(); i++)
                write(written, ending(out), RecordedPng.png(session, run, request, reply, i));
            for (MediaFile file : reply.files()) write(written, file.extension(), file.bytes());
        } catch (WriteFailedException e) {
            sayWhatIsKept(session, run);
            throw e;
        }
        String names = written.stream().map(Path::toString).collect(Collectors.joining("\n"));
        session.terminal().print(json ? TasteJson.text(report(written, reply, request, run.costUsd())) : names);
    }

    /** What could not be written where the user wanted it is mostly safe in the library: says where. */
    private static void sayWhatIsKept(Session session, Run run) {
        try {
            if (session.library().search(AssetQuery.LATEST.withRun(run.id())).total() > 0)
                session.terminal()
                        .say("What was made is kept in the library: see 'air library search --run " + run.id() + "'.");
        } catch (StoreException e) {
            session.terminal().say(e.getMessage());
        }
    }

    private void write(List<Path> written, String ending, byte[] bytes) {
        Path file = free(written.size(), ending);
        SafeFiles.write(file, bytes);
        written.add(file);
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
        Optional<Picture> first = reply.pictures().stream().findFirst();
        node.put("width", first.map(Picture::width).orElse(null));
        node.put("height", first.map(Picture::height).orElse(null));
        node.put("cost_usd", cost.orElse(null));
        reply.notes().forEach(node.putArray("notes")::add);
        return node;
    }
}
