package air.bench;

import air.embedded.Embedded;
import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Four variations of each picture, to be looked at, with the wall and processor time of one, warm. Arguments: an
 * existing folder to write to, the longer side to work at, then picture files.
 */
public final class VariationSheet {
    private VariationSheet() {}

    public static void main(String[] args) throws Exception {
        int side = Integer.parseInt(args[1]);
        Embedded embedded = new Embedded();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int i = 2; i < args.length; i++) {
            Picture given = Picture.read(Path.of(args[i])).atMost(side);
            ImageRequest request = ImageRequest.of(Operation.IMAGE_VARIATION, "", List.of(given), 1);
            embedded.generate(request, Call.unwatched());
            long processor = system.getProcessCpuTime();
            long wall = System.nanoTime();
            ImageReply reply = embedded.generate(request.withCount(4), Call.unwatched());
            System.out.printf(
                    "%s %d x %d: %.2f s wall, %.2f s of processors a variation%n",
                    args[i],
                    given.width(),
                    given.height(),
                    (System.nanoTime() - wall) / 4e9,
                    (system.getProcessCpuTime() - processor) / 4e9);
            for (int k = 0; k < 4; k++)
                Files.write(
                        Path.of(args[0], (i - 2) + "-" + (k + 1) + ".png"),
                        reply.pictures().get(k).png());
        }
    }
}
