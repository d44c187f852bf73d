package air.cli;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Picture;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.studio.Lineage;
import air.studio.Run;
import air.taste.Critique;
import java.util.Optional;

/** Pictures as PNG files that say how they were made, as far as the settings allow. */
final class Marked {
    private Marked() {}

    /** The picture of a reply, by its number from 0. */
    static byte[] png(Session session, Run run, ImageRequest request, ImageReply reply, int number) {
        return png(session, run, request, reply, number, Optional.empty());
    }

    /** As above, with what a critic said of it. */
    static byte[] png(
            Session session, Run run, ImageRequest request, ImageReply reply, int number, Optional<Critique> critique) {
        Provenance provenance = Lineage.of(
                        run, request, reply, number, session.clock().instant())
                .critique(critique)
                .build();
        return png(session, reply.pictures().get(number), provenance);
    }

    static byte[] png(Session session, Picture picture, Provenance provenance) {
        return PictureFile.with(picture.png(), provenance, session.program().embedsPrompts());
    }
}
