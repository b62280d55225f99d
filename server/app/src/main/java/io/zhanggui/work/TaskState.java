package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether something is still to be done. */
public enum TaskState {
    OPEN,
    DONE,
    /** Nobody will do it; the reason is its last step. */
    DROPPED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
