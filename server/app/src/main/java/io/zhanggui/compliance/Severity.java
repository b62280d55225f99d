package io.zhanggui.compliance;

import java.util.Locale;

/** How grave a finding is. */
public enum Severity {
    /** May be right with proof or a condition stated; a person decides. */
    WARN,
    /** Must not go out. */
    BLOCK;

    /** How it is written in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
