package air.provenance;

import java.util.Optional;

/** This program's name and version, as files give it. */
final class ProgramName {
    static final String NAME = "AIR Generator"
            + Optional.ofNullable(ProgramName.class.getPackage().getImplementationVersion())
                    .map(version -> " " + version)
                    .orElse("");

    private ProgramName() {}
}
