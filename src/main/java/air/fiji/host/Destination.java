package air.fiji.host;

import air.Air;
import air.fiji.image.Log;
import air.studio.Selection;
import java.util.concurrent.CancellationException;
import org.scijava.Context;

/** Asks the artist, once for each provider, whether pictures may go there. */
final class Destination {
    private Destination() {}

    /**
     * Asks in a dialog; in a script, writes it into ImageJ's Log.
     *
     * @throws CancellationException if the artist says no
     */
    static void tell(Context context, Air air, Selection selection) {
        air.newDestination(selection).ifPresent(sentence -> {
            if (Host.scripted(context)) Log.say("AIR Generator: " + sentence);
            else if (!Swing.agrees("AIR Generator: your pictures leave this computer", MessageBox.wrapped(sentence)))
                throw new CancellationException("the pictures stay here");
            air.rememberDestination(selection);
        });
    }
}
