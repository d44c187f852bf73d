package air.cli;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Picture;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.studio.Run;
import air.taste.Critique;

/** Pictures as PNG files that say how they were made, as far as the settings allow. */
final class RecordedPng {
    private RecordedPng() {}

    /** The picture of a reply, by its number from 0. */
    static byte[] png(Session session, Run run, ImageRequest request, ImageReply reply, int number) {
        return png(session, reply.pictures().get(number), run.provenance(request, reply, number));
    }

    /** As above, with what a critic said of it. */
    static byte[] png(Session session, Run run, ImageRequest request, ImageReply reply, int number, Critique critique) {
        Provenance made = run.provenance(request, reply, number).withCritique(critique);
        return png(session, reply.pictures().get(number), made);
    }

    static byte[] png(Session session, Picture picture, Provenance made) {
        return PictureFile.with(picture.png(), made, session.air().settings().embedsPrompts());
    }
}
