package air.fiji;

import air.fiji.image.ImageNotes;
import air.fiji.image.OpenWindows;
import air.fiji.image.Pictures;
import air.fiji.library.AssetOpener;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import air.studio.Run;
import air.studio.Studio;
import ij.ImagePlus;
import java.util.List;
import java.util.Optional;

/** Opens what an operation made: pictures as windows; videos and 3D models as the library opens them. */
final class StudioResult {
    private final Studio studio;
    private final Run run;
    private final ImageRequest request;
    private final String from;
    private final boolean prompts;

    /** @param from title of the image it was made from; empty for none */
    StudioResult(Studio studio, Run run, ImageRequest request, String from, boolean prompts) {
        this.prompts = prompts;
        this.studio = studio;
        this.run = run;
        this.request = request;
        this.from = from;
    }

    /** Opens everything; the first window becomes the active one and is returned. */
    Optional<ImagePlus> show(ImageReply reply) {
        Optional<ImagePlus> first = Optional.empty();
        for (int i = 0; i < reply.pictures().size(); i++) {
            ImagePlus image = window(title(), reply, i);
            if (first.isEmpty()) first = Optional.of(image);
        }
        if (!reply.files().isEmpty()) first = files();
        first.ifPresent(OpenWindows::activate);
        return first;
    }

    private String title() {
        String what = from.isEmpty() ? request.prompt().strip().replaceAll("\\s+", " ") : plain(from);
        return OpenWindows.PREFIX + request.operation().key() + " · " + what.replace('|', '/');
    }

    /** Opens one of the pictures with all that is known of it in its Info. */
    ImagePlus window(String title, ImageReply reply, int number) {
        ImagePlus image = Pictures.window(title, reply.pictures().get(number));
        new ImageNotes(run.provenance(request, reply, number), prompts)
                .reply(reply)
                .attachTo(image);
        image.show();
        return image;
    }

    /** A title's subject alone: earlier steps in it would make it grow with each. */
    private static String plain(String title) {
        return title.startsWith(OpenWindows.PREFIX) ? title.replaceFirst("^.* · ", "") : title;
    }

    /** Files are opened from the library, where they are kept. */
    private Optional<ImagePlus> files() {
        Library library = studio.store().library();
        List<Asset> made = library.search(AssetQuery.LATEST.withRun(run.id())).assets();
        AssetOpener opener = new AssetOpener(library, prompts);
        Optional<ImagePlus> first = Optional.empty();
        for (Asset asset : made) {
            Optional<ImagePlus> image = opener.open(asset);
            if (first.isEmpty()) first = image;
        }
        return first;
    }
}
