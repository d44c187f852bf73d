package air.cli;

import air.studio.Studio;
import java.time.InstantSource;

/** What the commands work with. */
record Session(Terminal terminal, Program program, InstantSource clock) {
    Studio studio() {
        return program.studio();
    }
}
