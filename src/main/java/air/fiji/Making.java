package air.fiji;

import air.fiji.host.Background;
import air.fiji.image.Log;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import java.util.List;
import org.scijava.task.TaskService;

/** A single call to a generator, in the background. */
final class Making {
    private Making() {}

    /**
     * Blocks until it is made. What the generator will not do is in the Log before, what it says with the result after,
     * nothing twice; the reply has all of these notes.
     *
     * @param who the command, as the Log names it
     */
    static ImageReply of(ImageRequest request, ImageModel generator, String who, TaskService tasks)
            throws ModelException {
        return Background.run(who, tasks, work -> {
            List<String> before = generator.caveats(request, work.call()).notes();
            before.forEach(note -> work.post(() -> Log.say(who + ": " + note)));
            ImageReply reply = generator.generate(request, work.call());
            reply.notes().stream()
                    .filter(note -> !before.contains(note))
                    .forEach(note -> work.post(() -> Log.say(who + ": " + note)));
            return ImageReply.joined(List.of(reply), before);
        });
    }
}
