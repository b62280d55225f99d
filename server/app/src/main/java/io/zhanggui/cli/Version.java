package io.zhanggui.cli;

import java.util.Objects;

/** The program's version. */
final class Version {

    private Version() {}

    /** As the jar states it; {@code development} where the classes come from no jar. */
    static String current() {
        return Objects.requireNonNullElse(Zhanggui.class.getPackage().getImplementationVersion(), "development");
    }
}
