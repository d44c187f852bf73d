package air.cli;

import air.Air;
import air.model.Call;
import air.model.ModelException;
import air.model.Operation;
import air.model.ProbeReport;
import air.store.Upkeep;
import air.studio.Choice;
import air.studio.Studio;
import java.nio.file.Path;
import java.util.Optional;

/** What the commands work with; {@link Air}, but in tests. */
interface Program {
    Studio studio();

    /** As {@link Air#probe(String, Optional, Call)}. */
    ProbeReport probe(String engine, Optional<String> model, Call call) throws ModelException;

    /** As {@link Air#newDestination(Choice, Operation)}. */
    Optional<String> newDestination(Choice choice, Operation operation);

    /** As {@link Air#rememberDestination(Choice, Operation)}. */
    void rememberDestination(Choice choice, Operation operation);

    /** Whether prompts may go into pictures' files. */
    boolean embedsPrompts();

    /** As {@link Air#restore}. */
    Upkeep.Checked restore(Path backup);
}
