package io.zhanggui.insight.iteration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an iteration is. */
public enum IterationState {
    /** Something was found; nothing is planned for it yet. */
    FOUND,
    /** A change is planned. */
    PLANNED,
    /** It was made; its effect is not measured yet. */
    MADE,
    /** A study or an experiment tells its effect. */
    MEASURED,
    /** Nothing is done about it, or what was done was taken back. */
    DROPPED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
